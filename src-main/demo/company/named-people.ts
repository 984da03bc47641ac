/** A person with a given part in the sample company. */
export interface NamedPerson {
  name: string;
  /** Before the @ of the e-mail address. */
  mailbox: string;
  location: string;
  headline: string;
  /** Keys of postings, one opportunity each. */
  postings: string[];
}

/** Longer than any field that was laid out for an ordinary name. */
const VERY_LONG_NAME =
  'María de los Ángeles Guadalupe Concepción Fernández de Córdoba y Álvarez de Toledo Montenegro-Villavicencio de la Torre';

/** The candidates who are interviewed in the current week, by key. */
export const FEATURED = {
  zoe: 'Zoë Nørgaard',
  oluwaseun: 'Oluwaseun Adébáyọ̀-Fágbénlé',
  katerina: 'Kateřina Dvořáková',
  siobhan: "Siobhán O'Connor",
  yoko: '佐藤 陽子',
  mohammad: 'محمد الأحمد',
  lukasz: 'Łukasz Wiśniewski',
} as const;

export type FeaturedKey = keyof typeof FEATURED;

type Row = [name: string, mailbox: string, location: string, headline: string, ...postings: string[]];

const ROWS: readonly Row[] = [
  [FEATURED.zoe, 'zoe.noergaard', 'København', 'Backend Engineer at Fjordpost', 'backend'],
  [FEATURED.oluwaseun, 'oluwaseun.af', 'Lagos', 'Senior Software Engineer at Palmwire', 'backend'],
  [FEATURED.katerina, 'katerina.dvorakova', 'Brno', 'Software Engineer at Vltava Data', 'backend'],
  [FEATURED.siobhan, 'siobhan.oconnor', 'Galway', 'Platform Engineer at Claddagh Systems', 'backend'],
  [FEATURED.yoko, 'yoko.sato', 'Berlin', 'Backend Developer at Kitsune Mobility', 'backend'],
  [FEATURED.mohammad, 'm.alahmad', 'Berlin', 'Software Engineer at Zaytoun Apps', 'backend'],
  [FEATURED.lukasz, 'lukasz.wisniewski', 'Gdańsk', 'Data and backend engineer', 'backend', 'dataPlatform'],
  ['Anna Müller', 'anna.mueller', 'Hamburg', 'Backend Engineer', 'backend'],
  ['Anna Müller', 'a.mueller.leipzig', 'Leipzig', 'Java Developer', 'backend'],
  [VERY_LONG_NAME, 'maria.fernandez', 'Sevilla', 'Ingeniera de software', 'backend'],
  ['Wulandari', 'wulandari', 'Yogyakarta', 'Go Developer', 'backend'],
  ['王小明', 'wang.xiaoming', 'München', 'Backend Engineer', 'backend'],
  ['김민준', 'minjun.kim', 'Seoul', 'Server Engineer', 'backend'],
  ['ליאור כהן', 'lior.cohen', 'Haifa', 'Backend Engineer', 'backend'],
  ['Алёна Ковалёва', 'alyona.kovaleva', 'Рига', 'Software Engineer', 'backend'],
  ['Дмитро Шевченко', 'dmytro.shevchenko', 'Львів', 'Go Engineer', 'backend'],
  ['Ελένη Παπαδοπούλου', 'eleni.papadopoulou', 'Θεσσαλονίκη', 'Backend Engineer', 'backend'],
  ['สมชาย ใจดี', 'somchai.jaidee', 'เชียงใหม่', 'Software Engineer', 'backend'],
  ['प्रिया शर्मा', 'priya.sharma', 'पुणे', 'Senior Developer', 'backend'],
  ["François L'Écuyer", 'francois.lecuyer', 'Lyon', 'Ingénieur backend', 'backend'],
  ['Þórunn Guðmundsdóttir', 'thorunn.gudmundsdottir', 'Reykjavík', 'Software Engineer', 'backend'],
  ['Đorđe Đurić', 'djordje.djuric', 'Novi Sad', 'Distributed systems engineer', 'backend'],
  ['İpek Yıldırım', 'ipek.yildirim', 'İzmir', 'Backend Developer', 'backend'],
  ['Nguyễn Thị Minh Khai', 'minhkhai.nguyen', 'Đà Nẵng', 'Backend Engineer', 'backend'],
  ['ნინო ბერიძე', 'nino.beridze', 'თბილისი', 'Software Engineer', 'backend'],
  ['Anahit Sargsyan-Weiß', 'anahit.sargsyan', 'Potsdam', 'Engineer', 'backend'],
  ['李娜', 'li.na', 'Göteborg', 'Data Engineer', 'dataPlatform'],
  ['田中 健太', 'kenta.tanaka', '大阪', 'Data Engineer', 'dataPlatform'],
  ['박서연', 'seoyeon.park', 'Oslo', 'Analytics Engineer', 'dataPlatform'],
  ['ليلى بن يوسف', 'leila.benyoussef', 'Tunis', 'Data Engineer', 'dataPlatform'],
  ['Mădălina Ștefănescu', 'madalina.stefanescu', 'Cluj-Napoca', 'Account Executive', 'accountExecutive'],
  ['Jürgen Groß', 'juergen.gross', 'Kiel', 'Key Account Manager', 'accountExecutive'],
  ['Søren Kjærgaard', 'soeren.kjaergaard', 'Aarhus', 'Sales Director', 'accountExecutive'],
  ['José María García-Peñalver', 'jm.garcia', 'Valencia', 'Engineering Manager', 'engineeringManager'],
  ['Åsa Öberg', 'asa.oberg', 'Umeå', 'Engineering Manager', 'engineeringManager'],
  ['יעל ברקוביץ', 'yael.berkovich', 'Tel Aviv', 'Product Designer', 'productDesigner'],
  ['Γιώργος Αθανασίου', 'giorgos.athanasiou', 'Πάτρα', 'Product Designer', 'productDesigner'],
  ['Zażółć Gęśla-Jaźń', 'zazolc.gesla', 'Sopot', 'Team Lead Support', 'supportLead'],
  ['अर्जुन वर्मा', 'arjun.verma', 'Gdańsk', 'Support Specialist', 'supportLead'],
];

export const NAMED_PEOPLE: readonly NamedPerson[] = ROWS.map(([name, mailbox, location, headline, ...postings]) => ({
  name,
  mailbox,
  location,
  headline,
  postings,
}));
