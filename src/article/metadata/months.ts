/**
 * Month names, nominative and as they stand in dates, in the languages news is written in; January first. Names that
 * begin another in their line ("may" in "mayo") need not be there: see `monthNumber`.
 */
const NAMES = [
  'january jaanuar janvāris sausio siječnja jänner janvier enero gennaio janeiro januari styczen stycznia leden ledna января январь січня ocak يناير جانفي ינואר ιανουαριου ιανουαριος ianuarie tammikuuta มกราคม जनवरी януари gener ژانویه جنوری জানুয়ারি มค ஜனவரி జనవరి ജനുവരി જાન્યુઆરી ಜನವರಿ იანვარი հունվարի',
  'february veebruar februāris vasario veljače กพ feber février febrero febbraio fevereiro luty lutego února февраля февраль лютого şubat فبراير فيفري פברואר φεβρουαριου φεβρουαριος februarie helmikuuta กุมภาพันธ์ फ़रवरी февруари фебруар فوریه فروری ফেব্রুয়ারি பிப்ரவரி ఫిబ్రవరి ഫെബ്രുവരി ફેબ્રુઆરી ಫೆಬ್ರವರಿ თებერვალი փետրվարի',
  'march kovo ožujka mac มีค maerz mars marzo março maart marts marzec marca brezen března марта березня مارس מרץ μαρτιου μαρτιος március martie maaliskuuta มีนาคม मार्च maret mrz mär مارچ মার্চ mrt மார்ச் మార్చి മാർച്ച് માર્ચ ಮಾರ್ಚ್ მარტი մարտի',
  'aprill balandžio travnja เมย avril abril aprile kwiecien kwietnia duben dubna апреля апрель квітня nisan إبريل افريل אפריל απριλιου απριλιος április aprilie huhtikuuta เมษายน अप्रैल април آوریل اپریل এপ্রিল ஏப்ரல் ఏప్రిల్ ഏപ്രിൽ એપ્રિલ ಏಪ್ರಿಲ್ აპრილი ապրիլի',
  'мај maijs gegužės svibnja พค mayo maggio maio mei maja kveten května мая май травня mayıs مايو מאי μαιου μαιος május toukokuuta พฤษภาคม मई maig مه মে மே మే മേയ് મે ಮೇ მაისი մայիսի',
  'june juuni jūnijs birželio lipnja มิย juin junio giugno junho czerwiec czerwca cerven června июня июнь червня haziran يونيو يونيه جوان יוני ιουνιου ιουνιος június iunie kesäkuuta มิถุนายน जून юни juny јун ژوئن جون জুন ஜூன் జూన్ ജൂൺ જૂન ಜೂನ್ ივნისი հունիսի',
  'july juuli jūlijs liepos srpnja julai กค juillet luglio julho lipiec lipca cervenec července июля июль липня temmuz يوليو يوليه جويلية יולי ιουλιου ιουλιος július iulie heinäkuuta กรกฎาคม जुलाई юли juliol lip јул ژوئیه جولائی জুলাই ஜூலை జూలై ജൂലൈ જુલાઈ ಜುಲೈ ივლისი հուլիսի',
  'avgust augusts rugpjūčio kolovoza ogos สค août agosto augustus augusti sierpien sierpnia srpen srpna августа серпня ağustos اغسطس אוגוסט αυγουστου αυγουστος augusztus elokuuta สิงหาคม अगस्त agustus اوت اگست আগস্ট ஆகஸ்ட் ఆగస్టు ഓഗസ്റ്റ് ઓગસ્ટ ಆಗಸ್ಟ್ აგვისტო օգոստոսի',
  'september septembris rugsėjo rujna กย septembre septiembre setiembre settembre setembro wrzesien września září сентября сентябрь вересня eylül سبتمبر ספטמבר σεπτεμβριου σεπτεμβριος szeptember septembrie syyskuuta กันยายน सितंबर सितम्बर септември септембар سپتامبر ستمبر সেপ্টেম্বর செப்டம்பர் సెప్టెంబర్ സെപ്റ്റംബർ સપ્ટેમ્બર ಸೆಪ್ಟೆಂಬರ್ სექტემბერი սեպտեմբերի',
  'october oktoober oktobris spalio ตค octobre octubre ottobre outubro października rijen října октября октябрь жовтня ekim اكتوبر אוקטובר οκτωβριου οκτωβριος október octombrie lokakuuta ตุลาคม अक्टूबर अक्तूबर октомври октобар اکتبر اکتوبر অক্টোবর அக்டோபர் అక్టోబర్ ഒക്ടോബർ ઓક્ટોબર ಅಕ್ಟೋಬರ್ ოქტომბერი հոկտեմբերի',
  'novembris lapkričio studenoga พย novembre noviembre novembro listopada listopadu ноября ноябрь листопада kasım نوفمبر נובמבר νοεμβριου νοεμβριος noiembrie marraskuuta พฤศจิกายน नवंबर नवम्बर ноември nóvember новембар نوامبر نومبر নভেম্বর நவம்பர் నవంబర్ നവംബർ નવેમ્બર ನವೆಂಬರ್ ნოემბერი նոյեմբերի',
  'december detsember decembris gruodžio disember ธค dezember décembre diciembre dicembre dezembro desember grudzien grudnia prosinec prosince декабря декабрь грудня aralık ديسمبر דצמבר δεκεμβριου δεκεμβριος decembrie joulukuuta ธันวาคม दिसंबर दिसम्बर декември desembre децембар دسامبر دسمبر ডিসেম্বর டிசம்பர் డిసెంబర్ ഡിസംബർ ડિસેમ્બર ಡಿಸೆಂಬರ್ დეკემბერი դեկտեմբերի',
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
  months ??= readNames();
  const exact = months.exact.get(name);
  if (exact !== undefined) return exact;
  if (name.length < 3) return null;
  return months.prefixes.get(name) ?? null;
}

export function foldMonth(word: string): string {
  return (
    word
      .normalize('NFKD')
      // Not the vowels of India and Thailand: "ม.ค." is January and "มี.ค." March.
      .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u093c\u09bc]/g, '')
      .toLowerCase()
      .replace(/ı/g, 'i')
      .replace(/[.,]/g, '')
  );
}

interface Months {
  exact: Map<string, number>;
  /** `null` for what begins two months. */
  prefixes: Map<string, number | null>;
}

/** Made when the first date is read, not when a page is clicked on. */
let months: Months | undefined;

function readNames(): Months {
  const exact = new Map<string, number>();
  const prefixes = new Map<string, number | null>();
  NAMES.forEach((names, index) => {
    const month = index + 1;
    for (const name of foldMonth(`${names} ${LEVANT[index] ?? ''}`).split(' ')) {
      if (name) exact.set(name, month);
      for (let length = 3; length < name.length; length++) {
        const prefix = name.slice(0, length);
        const known = prefixes.get(prefix);
        prefixes.set(prefix, known === undefined || known === month ? month : null);
      }
    }
  });
  return { exact, prefixes };
}
