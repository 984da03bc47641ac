import type { Random } from './random.ts';

/** Names of one language area: each with the Latin letters of an e-mail address. */
interface NamePool {
  weight: number;
  given: [name: string, latin: string][];
  family: [name: string, latin: string][];
  join(given: string, family: string): string;
  places: string[];
}

const western = (given: string, family: string) => `${given} ${family}`;
const familyFirst = (given: string, family: string) => `${family}${given}`;
const familyFirstSpaced = (given: string, family: string) => `${family} ${given}`;

/** `Zoë=zoe Jörg=joerg Ida` to pairs; a name without `=` is its own Latin form in small letters. */
function pairs(text: string): [string, string][] {
  return text.split(' ').map((entry) => {
    const [name = entry, latin = name.toLowerCase()] = entry.split('=');
    return [name, latin];
  });
}

const POOLS: readonly NamePool[] = [
  {
    weight: 24,
    given: pairs(
      'Lena Jörg=joerg Annika Björn=bjoern Käthe=kaethe Matthias Svenja Ulrich Frauke Günther=guenther Mirjam Till',
    ),
    family: pairs(
      'Albrecht Böttcher=boettcher Clausen Düwel=duewel Eickhoff Förster=foerster Grothe Hülsmann=huelsmann Jäger=jaeger Kröger=kroeger Lüders=lueders Weiß=weiss',
    ),
    join: western,
    places: ['Berlin', 'Hamburg', 'Köln', 'Leipzig', 'München'],
  },
  {
    weight: 18,
    given: pairs(
      'Åse=ase Bjørg=bjoerg Eirik Håkon=haakon Ingrid Jørn=joern Kari Magnus Øyvind=oeyvind Solveig Tuva Vegard',
    ),
    family: pairs(
      'Aasen Bråten=braaten Dahl Engebretsen Fjeld Grøndahl=groendahl Hjelmås=hjelmaas Kvåle=kvaale Lønning=loenning Myhre Rønning=roenning Sæther=saether',
    ),
    join: western,
    places: ['Oslo', 'Bergen', 'Tromsø', 'Trondheim'],
  },
  {
    weight: 16,
    given: pairs(
      'Agnieszka Bartłomiej=bartlomiej Dorota Elżbieta=elzbieta Grzegorz Jędrzej=jedrzej Kinga Michał=michal Paweł=pawel Zofia',
    ),
    family: pairs(
      'Bąk=bak Ciesielska Dąbrowska=dabrowska Grabowski Jabłońska=jablonska Kołodziej=kolodziej Mróz=mroz Pająk=pajak Śliwa=sliwa Żak=zak',
    ),
    join: western,
    places: ['Gdańsk', 'Kraków', 'Łódź', 'Poznań'],
  },
  {
    weight: 12,
    given: pairs('Amaka Babátúndé=babatunde Chidi Ọlá=ola Kwame Abena Wanjikũ=wanjiku Thabo Naledi Yusuf'),
    family: pairs('Adeyẹmí=adeyemi Boateng Chukwu Dlamini Eze Kamau Mensah Ndlovu Ọbasanjọ́-Cole=obasanjo Sesay'),
    join: western,
    places: ['Accra', 'Nairobi', 'Berlin', 'London'],
  },
  {
    weight: 12,
    given: pairs('Álvaro=alvaro Beatriz Conceição=conceicao Iñaki=inaki João=joao Lucía=lucia Núria=nuria Rubén=ruben'),
    family: pairs(
      'Araújo=araujo Calderón=calderon Etxeberria Gonçalves=goncalves Ibáñez=ibanez Muñoz=munoz Peixoto Simões=simoes',
    ),
    join: western,
    places: ['Lisboa', 'Madrid', 'Bilbao', 'Porto'],
  },
  {
    weight: 10,
    given: pairs('伟=wei 芳=fang 秀英=xiuying 敏=min 静=jing 磊=lei 洋=yang 艳=yan'),
    family: pairs('陈=chen 杨=yang 赵=zhao 黄=huang 周=zhou 吴=wu 徐=xu 孙=sun'),
    join: familyFirst,
    places: ['上海', 'Berlin', 'Hamburg'],
  },
  {
    weight: 8,
    given: pairs('翔太=shota 美咲=misaki 大輔=daisuke 葵=aoi さくら=sakura 拓海=takumi'),
    family: pairs('鈴木=suzuki 高橋=takahashi 伊藤=ito 渡辺=watanabe 山本=yamamoto 中村=nakamura'),
    join: familyFirstSpaced,
    places: ['東京', 'Düsseldorf'],
  },
  {
    weight: 7,
    given: pairs('지우=jiwoo 하은=haeun 도윤=doyun 수빈=subin 현우=hyunwoo'),
    family: pairs('이=lee 최=choi 정=jung 강=kang 윤=yoon'),
    join: familyFirst,
    places: ['서울', 'Berlin'],
  },
  {
    weight: 8,
    given: pairs('أحمد=ahmad فاطمة=fatima يوسف=yusuf مريم=maryam خالد=khalid نور=nour'),
    family: pairs('الحسن=alhassan الخطيب=alkhatib منصور=mansour النجار=alnajjar حداد=haddad'),
    join: western,
    places: ['عمّان', 'Berlin', 'Malmö'],
  },
  {
    weight: 8,
    given: pairs('Олена=olena Богдан=bohdan Ганна=hanna Тарас=taras Світлана=svitlana Ілля=illia'),
    family: pairs('Бондаренко=bondarenko Гончар=honchar Лисенко=lysenko Мельник=melnyk Ткачук=tkachuk'),
    join: western,
    places: ['Київ', 'Warszawa', 'Gdańsk'],
  },
  {
    weight: 5,
    given: pairs('Αλέξανδρος=alexandros Ιωάννα=ioanna Νίκος=nikos Χριστίνα=christina'),
    family: pairs('Γεωργίου=georgiou Δημητρίου=dimitriou Κωνσταντίνου=konstantinou Μακρή=makri'),
    join: western,
    places: ['Αθήνα', 'Hamburg'],
  },
  {
    weight: 6,
    given: pairs('अनन्या=ananya रोहन=rohan कविता=kavita विक्रम=vikram'),
    family: pairs('गुप्ता=gupta जोशी=joshi पटेल=patel सिंह=singh'),
    join: western,
    places: ['मुंबई', 'Berlin'],
  },
  {
    weight: 5,
    given: pairs('נועם=noam תמר=tamar אורי=uri שירה=shira'),
    family: pairs('אברהם=avraham פרידמן=friedman מזרחי=mizrahi שפירא=shapira'),
    join: western,
    places: ['ירושלים', 'Berlin'],
  },
  {
    weight: 4,
    given: pairs('กมล=kamon ปิยะ=piya วรรณา=wanna อนันต์=anan'),
    family: pairs('ศรีสุข=srisuk ทองดี=thongdee วงศ์ใหญ่=wongyai'),
    join: western,
    places: ['กรุงเทพฯ', 'Oslo'],
  },
];

export interface InventedPerson {
  name: string;
  mailbox: string;
  location: string;
}

function pickPool(random: Random): NamePool {
  let left = random.below(POOLS.reduce((sum, pool) => sum + pool.weight, 0));
  for (const pool of POOLS) {
    left -= pool.weight;
    if (left < 0) return pool;
  }
  return random.pick(POOLS);
}

/**
 * A person whose name is not taken yet; the name is added to those taken. When a pool runs dry, people get a second
 * given name.
 */
export function inventPerson(random: Random, taken: Set<string>): InventedPerson {
  const pool = pickPool(random);
  let [name, latin] = ['', ''];
  for (let attempt = 0; name === '' || taken.has(name); attempt += 1) {
    const family = random.pick(pool.family);
    const given = Array.from({ length: 1 + Math.floor(attempt / 4) }, () => random.pick(pool.given));
    const isSpaced = pool.join('a', 'b').includes(' ');
    name = pool.join(given.map((part) => part[0]).join(isSpaced ? ' ' : ''), family[0]);
    latin = `${given.map((part) => part[1]).join('.')}.${family[1]}`;
  }
  taken.add(name);
  return { name, mailbox: latin, location: random.pick(pool.places) };
}
