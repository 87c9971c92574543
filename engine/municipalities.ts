// Municipality numbers and names (Statistics Finland) that the command line knows; others are given by name.
// Keski-Suomi, the Kunta-Akkuna municipalities and a few more; the full list is for the user to import.

const KNOWN: Readonly<Record<string, string>> = {
  '009': 'Alavieska',
  '049': 'Espoo',
  '061': 'Forssa',
  '069': 'Haapajärvi',
  '071': 'Haapavesi',
  '077': 'Hankasalmi',
  '090': 'Heinävesi',
  '091': 'Helsinki',
  '109': 'Hämeenlinna',
  '171': 'Joroinen',
  '172': 'Joutsa',
  '179': 'Jyväskylä',
  '182': 'Jämsä',
  '208': 'Kalajoki',
  '216': 'Kannonkoski',
  '226': 'Karstula',
  '249': 'Keuruu',
  '256': 'Kinnula',
  '265': 'Kivijärvi',
  '275': 'Konnevesi',
  '291': 'Kuhmoinen',
  '312': 'Kyyjärvi',
  '317': 'Kärsämäki',
  '398': 'Lahti',
  '410': 'Laukaa',
  '420': 'Leppävirta',
  '435': 'Luhanka',
  '494': 'Muhos',
  '495': 'Multia',
  '500': 'Muurame',
  '535': 'Nivala',
  '563': 'Oulainen',
  '592': 'Petäjävesi',
  '601': 'Pihtipudas',
  '609': 'Pori',
  '625': 'Pyhäjoki',
  '729': 'Saarijärvi',
  '746': 'Sievi',
  '850': 'Toivakka',
  '853': 'Turku',
  '892': 'Uurainen',
  '905': 'Vaasa',
  '915': 'Varkaus',
  '931': 'Viitasaari',
  '977': 'Ylivieska',
  '992': 'Äänekoski',
};

/** Names and numbers that are known without anybody having said them. */
export const KNOWN_MUNICIPALITIES: readonly { readonly name: string; readonly code: string }[] =
  Object.entries(KNOWN).map(([code, name]) => ({ name, code }));

/** Name and number from what was given: a number that is known, a name that is known, or any other name as it is. */
export function municipality(given: string): { name: string; code?: string } {
  const trimmed = given.trim();
  if (/^\d{1,3}$/u.test(trimmed)) {
    const code = trimmed.padStart(3, '0');
    return { name: KNOWN[code] ?? `Kunta ${code}`, code };
  }
  const known = Object.entries(KNOWN).find(
    ([, name]) => name.toLocaleLowerCase('fi') === trimmed.toLocaleLowerCase('fi'),
  );
  return known ? { name: known[1], code: known[0] } : { name: trimmed };
}
