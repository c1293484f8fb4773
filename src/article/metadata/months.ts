/** Month names, nominative and as they stand in dates, in the languages news is written in; January first. */
const NAMES = [
  'january jaanuar janvāris sausio siječnja มค januar jänner janvier enero gennaio janeiro januari styczen stycznia leden ledna января январь січня ocak يناير جانفي ינואר ιανουαριου ιανουαριος január ianuarie tammikuuta tammikuu มกราคม जनवरी януари janúar gener janv ene gen sty януар ژانویه جنوری জানুয়ারি',
  'february veebruar februāris vasario veljače กพ februar feber février febrero febbraio fevereiro februari luty lutego unor února февраля февраль лютого şubat فبراير فيفري פברואר φεβρουαριου φεβρουαριος február februarie helmikuuta helmikuu กุมภาพันธ์ फरवरी फ़रवरी февруари febrúar febrer févr fev lut фебруар فوریه فروری ফেব্রুয়ারি',
  'march märts kovo ožujka mac มีค märz maerz mars marzo março maart marts marzec marca brezen března марта март березня mart مارس מרץ μαρτιου μαρτιος március martie maaliskuuta maaliskuu มีนาคม मार्च març maret mrz mär مارچ মার্চ',
  'april aprill aprīlis balandžio travnja เมย avril abril aprile kwiecien kwietnia duben dubna апреля апрель квітня nisan أبريل ابريل إبريل افريل אפריל απριλιου απριλιος április aprilie huhtikuuta huhtikuu เมษายน अप्रैल април apríl avr abr kwi آوریل اپریل এপ্রিল',
  'may мај maijs gegužės svibnja พค mai mayo maggio maio mei maj maja kveten května мая май травня mayıs مايو ماي מאי μαιου μαιος május toukokuuta toukokuu พฤษภาคม मई maí maig mag مه মে',
  'june juuni jūnijs junij birželio lipnja มิย juni juin junio giugno junho czerwiec czerwca cerven června июня июнь червня haziran يونيو يونيه جوان יוני ιουνιου ιουνιος június iunie kesäkuuta kesäkuu มิถุนายน जून юни júní juny jun giu cze јун ژوئن جون জুন',
  'july juuli jūlijs julij liepos srpnja julai กค juli juillet julio luglio julho lipiec lipca cervenec července июля июль липня temmuz يوليو يوليه جويلية יולי ιουλιου ιουλιος július iulie heinäkuuta heinäkuu กรกฎาคม जुलाई юли júlí juliol jul juil lug lip јул ژوئیه جولائی জুলাই',
  'august avgust augusts rugpjūčio kolovoza ogos สค août agosto augustus augusti sierpien sierpnia srpen srpna августа август серпня ağustos أغسطس اغسطس أوت אוגוסט αυγουστου αυγουστος augusztus elokuuta elokuu สิงหาคม अगस्त ágúst agost agustus ago sie اوت اگست আগস্ট',
  'september septembris rugsėjo rujna กย septembre septiembre setiembre settembre setembro wrzesien września zari září сентября сентябрь вересня eylül سبتمبر ספטמבר σεπτεμβριου σεπτεμβριος szeptember septembrie syyskuuta syyskuu กันยายน सितंबर सितम्बर септември sept set wrz септембар سپتامبر ستمبر সেপ্টেম্বর',
  'october oktoober oktobris spalio ตค oktober octobre octubre ottobre outubro pazdziernik października rijen října октября октябрь жовтня ekim أكتوبر اكتوبر אוקטובר οκτωβριου οκτωβριος október octombrie lokakuuta lokakuu ตุลาคม अक्टूबर अक्तूबर октомври ott out okt paz октобар اکتبر اکتوبر অক্টোবর',
  'november novembris lapkričio studenoga พย novembre noviembre novembro listopad listopada listopadu ноября ноябрь листопада kasım نوفمبر נובמבר νοεμβριου νοεμβριος noiembrie marraskuuta marraskuu พฤศจิกายน नवंबर नवम्बर ноември nóvember lis новембар نوامبر نومبر নভেম্বর',
  'december detsember decembris gruodžio disember ธค dezember décembre diciembre dicembre dezembro desember grudzien grudnia prosinec prosince декабря декабрь грудня aralık ديسمبر דצמבר δεκεμβριου δεκεμβριος decembrie joulukuuta joulukuu ธันวาคม दिसंबर दिसम्बर декември desembre dic dez gru децембар دسامبر دسمبر ডিসেম্বর',
];

/** Names of two words, as Arabic is written in the Levant, joined by "_" where `foldMonths` has joined them. */
const LEVANT = [
  'كانون_الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين_الأول',
  'تشرين_الثاني',
  'كانون_الأول',
];

/** The number of the month that `word` names, in full or cut short to three letters or more, or `null`. */
export function monthNumber(word: string): number | null {
  const name = foldMonth(word);
  if (name.length < 2) return null;
  const exact = EXACT.get(name);
  if (exact !== undefined) return exact;
  if (name.length < 3) return null;
  return PREFIXES.get(name) ?? null;
}

export function foldMonth(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[.,]/g, '');
}

const EXACT = new Map<string, number>();
const PREFIXES = new Map<string, number | null>();
NAMES.forEach((names, index) => {
  for (const written of [...names.split(' '), LEVANT[index] ?? '']) {
    const name = foldMonth(written);
    if (name) EXACT.set(name, index + 1);
    for (let length = 3; length < name.length; length++) {
      const prefix = name.slice(0, length);
      const known = PREFIXES.get(prefix);
      // What begins two months is none.
      PREFIXES.set(prefix, known === undefined || known === index + 1 ? index + 1 : null);
    }
  }
});
