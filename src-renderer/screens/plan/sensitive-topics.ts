/** What must not be asked, and has a sentence that says what may be asked in its place (`plan.topic.<topic>`). */
export const sensitiveTopics = [
  'age',
  'family',
  'health',
  'religion',
  'origin',
  'politics',
  'orientation',
  'pay',
] as const;
export type SensitiveTopic = (typeof sensitiveTopics)[number];

const patterns: Readonly<Record<SensitiveTopic, RegExp>> = {
  age: /\b(?:how old are you|your age|what age|(?:your )?date of birth|birthday|when were you born|year did you graduate|retire(?:d|ment)?|too (?:old|young)|digital native)\b/i,
  family:
    /\b(?:married|marital|husband|wife|spouse|fianc[eé]e?|pregnan\w*|maternity|paternity|child ?care|children|kids|your family|single parent|maiden name|plan(?:ning)? (?:a|to start a) family)\b/i,
  health:
    /\b(?:disabilit\w*|disabled|illness\w*|diagnos\w+|your health|sick days?|medical (?:condition|history)|medication|mental health|weigh|handicap\w*)\b/i,
  religion:
    /\b(?:religio\w*|church|mosque|synagogue|pray(?:er)?s?|ramadan|sabbath|christian|muslim|jewish|hindu|faith)\b/i,
  origin:
    /\b(?:where are you (?:really |originally )?from|native (?:language|speaker|tongue)|mother tongue|nationality|citizen(?:ship)?|ethnic\w*|race|your accent|where were you born|country of birth|your parents)\b/i,
  politics: /\b(?:political\w*|politics|vote[ds]? for|which party|trade union|union member\w*)\b/i,
  orientation: /\b(?:sexual\w*|gender identity|are you gay|lesbian|transgender|girlfriend|boyfriend|dating)\b/i,
  pay: /\b(?:(?:current|previous|last|present) (?:salary|pay|wages?|compensation)|how much (?:do|did) you (?:earn|make))\b/i,
};

/**
 * Topics that a question may touch. A hint, never a verdict: words have other meanings ("race condition"), so a few
 * common ones are left out, and the person decides.
 */
export function touchedTopics(text: string): readonly SensitiveTopic[] {
  const plain = text.replaceAll(/\brace conditions?\b|\bdata races?\b|\bdiagnos(?:e|ed|ing) (?:a|the|an) /gi, ' ');
  return sensitiveTopics.filter((topic) => patterns[topic].test(plain));
}
