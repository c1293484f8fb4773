import { NO_LETTERS } from '../letters';
import { Wording } from '../wording';

/**
 * What pages say between and after the paragraphs of an article, in the languages news is written in. Each pattern
 * matches from the start of a line; where a phrase could begin a real sentence, the rules that use it also ask for
 * a link, a short line, or a place at the end.
 */

const START = String.raw`^[\s>»«→▶►•●■*|\-–—#:+([]*`;

/** In lower case; a list for each language or family of them. */
const phrases = (alternatives: string[]): Wording => new Wording(`${START}(?:${alternatives.join('|')})`);

/** Points to another article. */
export const READ_ALSO = phrases([
  String.raw`(?:also )?read (?:more|also|next|on|this|the full|our|here)\b|also read\b|more\s*:|see also\b|see more\b|more (?:on|from|about|in) \S|more (?:news|stories|coverage|headlines)\b|watch now|replay`,
  String.raw`related(?: (?:articles?|stor(?:y|ies)|content|news|topics?|coverage|links?|posts?|reading|video))?\s*(?:[:|]|$)|you (?:may|might) (?:also |be )|popular on|play video\b|méi zum the|recommended|(?:watch|listen|video|photos|gallery|in pictures|explainer|quiz|poll)\s*[:|]|further reading|also on \S|up next|editor['’]?s['’]? (?:picks|choice)|(?:most|top) (?:read|popular|viewed|stories)|trending|latest (?:news|stories|articles)|click here|find out more|learn more|continue reading|keep reading|view (?:more|all|comments)|show more`,
  String.raw`lesen sie\b|lies (?:auch|hier|mehr)|lest (?:auch|hier|mehr)|mehr (?:zum thema|dazu|lesen|infos?|informationen|aus|von|über|zu)\b|auch interessant|das könnte (?:sie|dich|ihnen|euch)(?: auch)?(?: interessieren| gefallen)?|(?:diese artikel könnten|passend dazu|passend zum thema)|weitere (?:informationen|infos|nachrichten|themen|artikel|meldungen|beiträge|news)|weiterlesen|siehe auch|zum (?:artikel|thema|weiterlesen)|schon gelesen|neueste artikel|meistgelesen|artikel und videos zum thema|empfohlen|empfehlungen|hier (?:geht es|gehts|geht['’]s|finden sie|lesen)|interview\s*\||tipp\s*:|video\s*:|bildergalerie`,
  String.raw`(?:à )?lire (?:aussi|également|la suite|plus)|à (?:lire|voir|écouter|découvrir)\b|voir aussi|sur le même (?:sujet|thème)|en savoir plus|articles? (?:liés?|similaires?|connexes?)|consultez (?:l['’]article|notre|aussi|également)`,
  String.raw`(?:lea|lee|leer|ver|vea|mira|mire|puedes? (?:ver|leer)|también (?:lea|lee|puede))\b.{0,12}(?:también|además|más|:)|lea también|leer más|te puede interesar|(?:más|otras) (?:noticias|información|sobre)|noticias? relacionad[ao]s?|relacionad[ao]s?\s*:?$|puedes? ver\s*:|le puede interesar|contenido relacionado`,
  String.raw`leia (?:também|mais)|saiba mais|veja (?:também|mais|como)|ver mais|artigos? relacionados?`,
  String.raw`leggi (?:anche|tutto|pure|ancora)|potrebbe interessarti|(?:per )?approfondi(?:re|sci|menti)|vedi anche|guarda (?:anche|il video)|articoli correlati`,
  String.raw`lees (?:ook|meer|verder|hier)|bekijk (?:ook|hier)|meer (?:over|lezen|nieuws)|ook interessant|gerelateerd`,
  String.raw`les (?:også|mer|hele|flere)\b|se (?:også|mer)\b|læs (?:også|mere)|flere (?:saker|nyheder)|läs (?:också|även|mer|vidare)|se även|mer om |lue myös|katso myös`,
  String.raw`czytaj (?:też|także|więcej|również|dalej)|dalszy ciąg (?:artykułu|materiału|tekstu)|więcej takich|przeczytaj(?: (?:też|także|również))?|zobacz (?:też|także|również|więcej)|więcej (?:na temat|informacji)`,
  String.raw`(?:čtěte|přečtěte si|číst) (?:také|více|i|dál)|související|více (?:k|o|na) |prečítajte si|čítajte (?:aj|viac)`,
  String.raw`(?:bunu da|bunlar da|ilgini(?:zi)? çek|daha fazla|ilgili haber|ayrıca bak)`,
  String.raw`читайте? (?:также|ещё|еще|далее|подробнее)|читать (?:далее|также|полностью)|смотрите (?:также|еще)|по теме|ещё по теме|материалы по теме|читайте\s*:|читайте також|дивіться також|прочетете още|вижте още|още по темата`,
  String.raw`(?:اقرأ|إقرأ|اقرأي|شاهد|طالع) (?:أيضا|أيضاً|أيضًا|المزيد|ايضا)|(?:اقرأ|إقرأ|شاهد)\s*:|مواضيع (?:ذات صلة|متعلقة)|أخبار ذات صلة|قد يعجبك|بیشتر بخوانید|مطالب مرتبط|קראו (?:גם|עוד)|עוד (?:בנושא|כתבות)`,
  String.raw`関連(?:記事|ニュース|リンク|キーワード)|あわせて読みたい|おすすめ|続きを読む|相关(?:新闻|阅读|报道|文章)|相關(?:新聞|閱讀|報導|文章)|延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|更多(?:新闻|内容|新聞)|관련 ?(?:기사|뉴스)|더 ?보기`,
  String.raw`baca (?:juga|selengkapnya)|simak juga|lihat juga|artikel terkait|xem thêm|đọc thêm|tin liên quan|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|διαβάστε (?:επίσης|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμη)|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|আরও পড়ুন|citește și|citeşte şi|vezi și|olvass(?:a el)? (?:még|tovább)|pročitajte (?:još|i)`,
]);

/** Asks the reader to do something for the publisher: subscribe, follow, pay, install, write in. */
const APPEAL = phrases([
  String.raw`sign up\b|subscribe\b|(?:please )?(?:support|donate to|contribute to|join) (?:us|our|(?:independent|local|quality|free) (?:journalism|news|reporting))\b|donate (?:now|today)|follow us\b|follow \S+(?: \S+){0,3} on (?:x|twitter|facebook|instagram|linkedin|threads|bluesky|mastodon|youtube|tiktok)\b|(?:get|download|install|try) (?:the|our|all|your|more|free|\S+ ?app)\b.{0,80}(?:app|newsletter|inbox|alerts?|news|updates|headlines)\b|click here (?:to|for)|for (?:more|the latest|all the latest)\b(?! than\b).{0,100}\b(?:news|follow|visit|sign|subscribe|click|stories|alerts?)\b|(?:do you )?have an? (?:tip|story|news tip|question|opinion)|got a (?:tip|story)|get in touch\b|(?:email|contact|write to|reach|send) (?:us|him|her|your|the (?:editor|newsroom)|\S+(?: \S+)? at)\b|already (?:a )?(?:subscriber|member|registered)|register (?:now|here|today|for free)\b|become a (?:member|subscriber|supporter)|stay (?:up to date|informed|connected|tuned)|never miss|be the first to|share (?:this|your)\b|let us know|comments? (?:are|is) closed|leave a (?:comment|reply)|join the (?:conversation|discussion)|want to bookmark|(?:thanks|thank you) for (?:reading|signing|subscribing|visiting|your support)|we (?:value|use|are proud to|welcome)\b.{0,60}(?:cookies|privacy|readers|news|comments)|by (?:signing up|clicking|choosing|subscribing|(?:submitting|entering|providing) your)|enter your email|if you (?:enjoyed|liked) (?:this|reading)|something to consider|this (?:article|story|content) is (?:for|only|available|reserved)|like (?:this story|what you (?:read|see))|this post may contain affiliate|(?:if you|when you) (?:buy|purchase|click)\b.{0,100}\b(?:commission|affiliate|links?)\b`,
  String.raw`(?:jetzt|hier|gleich) (?:kostenlos |gratis |mehr )?(?:abonnieren|anmelden|bestellen|registrieren|testen|lesen|downloaden|unterstützen|folgen|weiterlesen|spenden|kaufen|sichern)|abonnieren sie|melden sie sich|folgen sie|folge[nt]? uns|(?:mehr|alle|die wichtigsten|aktuelle) .{0,100}(?:newsletter|app)\b|.{0,40}newsletter\b.{0,60}(?:anmelden|abonnieren|bestellen|kostenlos|täglich|wöchentlich|informiert)|unterstützen sie (?:uns|unser)|haben sie (?:fragen|hinweise|einen fehler|anregungen)|hat ihnen (?:der|dieser|unser) (?:artikel|beitrag|text)|mit (?:meiner|ihrer) (?:anmeldung|zustimmung)|bitte (?:achten|beachten|geben|aktivieren|loggen)|sie (?:haben noch kein|lesen gerade)|noch kein abo|verpasse (?:nicht|kein)|die kommentarfunktion|verpassen sie|nein danke|mehr lesekomfort|e-paper|dieser (?:artikel|text|beitrag) (?:ist|wurde|erschien|gibt|stammt)|diese[rs]? (?:artikel|text|beitrag) .{0,40}(?:erschienen|veröffentlicht)`,
  String.raw`abonnez-vous|inscrivez-vous|suivez(?:-nous| \S+)|recevez|téléchargez|soutenez|partagez|connectez-vous|déjà abonné|pour (?:lire la suite|recevoir|ne rien)|newsletter\b`,
  String.raw`suscr[ií]b(?:ete|ase|irse|e)\b|s[ií]guenos|síganos|(?:únete|unite|sumate) (?:a|al)\b|regístrate|reg[ií]strese|apúntate|recíbel[ao]s?\b|puedes? (?:escribirnos|seguirnos|contactar)|haz(?:te| clic)\b`,
  String.raw`assine|inscreva-se|clique (?:aqui|para)|compartilhe|iscriviti|abbonati|seguici|clicca|accedi`,
  String.raw`abonneer|schrijf je in|meld je aan|volg (?:ons|\S+ op)\b|heb je een tip|al abonnee|abonner\b|dit artikel (?:is|verscheen)|følg (?:oss|os|med)\b|meld deg|få (?:nyhets|vårt)|prenumerera|följ (?:oss|\S+ på)`,
  String.raw`dalsza część artykułu|dziękujemy,? (?:że|za) przeczyta|czytaj bez ograniczeń|zapisz się|subskrybuj|zaloguj|zarejestruj|wesprzyj|napisz do nas|udostępnij|odebírejte|přihlaste se|předplaťte|stáhněte|t(?:ento|áto) člán(?:o|e)k je|neobmedzený prístup|neomezený přístup|predplaťte|támogasd|támogass|iratkozz|mitä ajatuksia juttu|voit keskustella aiheesta|feliratkoz|ne maradjon le|kövess minket|abone ol|bizi takip|üye ol|giriş yap|подпис(?:ывайтесь|аться|ка)|подпишитесь|следите за|поделиться|присоединяйтесь|скачайте|поддержите|підпис(?:уйтес[ья]|атися)|підпишіться|підтримайте|(?:читайте|следите за|стежте за) на[см]|приєднуйтес[ья]`,
  String.raw`(?:تابعوا|تابعونا|حمل الآن|للاشتراك|للإطلاع|للاطلاع)|عضو شوید|ما را دنبال|הירשמו|להצטרפות|הצטרפו|この記事は(?:会員|有料)|会員登録|ログイン|メールマガジン|購読|会員(?:限定|向け)|订阅|訂閱|关注我们|구독|로그인|회원가입|무단 ?전재|εγγραφείτε|ακολουθήστε|सब्सक्राइब`,
]);

/** Begins an appeal or an ordinary sentence ("Recibe el premio …"): what the reader is to get has to be named as well. */
const APPEAL_OPENING = phrases([
  String.raw`(?:support|join|follow|register|unlock|reach|send|contact) |tell us|thank you for|listen to (?:this|the)|do you (?:have|know) |if you (?:have any|would like to)`,
  String.raw`(?:unterstützen|schreiben|schicken|diskutieren|teilen) sie|ihre meinung|was (?:meinen|denken) sie|sie (?:wollen|möchten)|danke für|beim? (?:kauf|affiliate)`,
  String.raw`vous (?:souhaitez|pouvez aussi)|descarga|recibe|comparte|compartir|este (?:artículo|contenido) es|comenta|siga |receba|entre (?:no|em) |baixe|acompanhe|ricevi|scarica|condividi`,
  String.raw`ontvang|download|obserwuj|dołącz|zapraszamy|sledujte`,
  String.raw`تابع|انضم|フォロー|下载|下載|ikuti|unduh|đăng ký|theo dõi|ติดตาม`,
]);
const APPEAL_OBJECT = new Wording(
  String.raw`newsletter|nyhetsbrev|nieuwsbrief|bolet[ií][nm]|e-?mail|\S@\S|\bapps?\b|whatsapp|telegram|facebook|twitter|instagram|youtube|tiktok|linkedin|google|podcast|kanal|\bcana(?:l|is)\b|\bchannel|\babos?\b|abonn|subscri|suscri|subskry|prenumer|kommentar|\bcomment|comentari|notifi[ck]|\binbox|provision|unser|\bnuestr|\bnoss[oa]|\bnostr|\bonze\b|nasz|наш|قناتنا|تطبيق|واتساب|تليغرام|تلغرام|فيسبوك|تويتر|アプリ|メール|会員|客户端|微信|公众号|앱|카카오|zalo|fanpage|ไลน์|เพจ|แอป`,
);

/** Asks for money, wherever in the line. */
const PLEA = new Wording(
  String.raw`\bfinancial contributions? from (?:our )?readers|\b(?:make|consider making) a (?:contribution|donation)\b|\bsupport our (?:journalism|work|reporting)\b|\bbookmark our (?:website|site|homepage)\b|\bour newsroom needs you\b|\bfrom as little as\b|\bbültenimize (?:kaydol|abone)|\bin(?:to)? your (?:inbox|mailbox)\b|\b(?:zapisz się na|sign up (?:for|to)|subscribe to|abonnieren sie|suscr[ií]b(?:ete|ase) a|iscriviti all[ae]|abonnez-vous à|assine) (?:\S+ )?newsletter|\b(?:18|21)\+ .{0,40}(?:υπεύθυνα|responsibl|responsab|verantwort)|\bindependent journalism\b.{0,120}\b(?:support|donat|member|subscri)`,
);

/** Whether a line asks the reader to do something for the publisher. */
export function isAppeal(text: string): boolean {
  return APPEAL.test(text) || (APPEAL_OPENING.test(text) && APPEAL_OBJECT.test(text)) || PLEA.test(text);
}

/** Stands where something was not loaded: the reader's consent, a player, a script is asked for. */
const CONSENT = phrases([
  String.raw`externe[rn]? inhalt|empfohlener (?:redaktioneller |externer )?inhalt|an dieser stelle (?:finden|befindet|steht|würde)|ich bin (?:damit )?einverstanden|mit (?:ihrer|deiner|eurer) (?:zustimmung|einwilligung) (?:wird|werden)|(?:deine|ihre) (?:privatsphäre|datenschutz|cookie)|zur anzeige aktivier|zum anzeigen dieses|wir benötigen (?:ihre|deine) (?:zustimmung|einwilligung)|bitte aktivieren sie|hier (?:steht|würde) .{0,40}(?:embed|inhalt)`,
  String.raw`this (?:video file|slideshow requires)|by (?:signing up|clicking|subscribing|submitting|entering|providing)\b.{0,60}\byou(?:['’]re| are| will| have)? (?:agree|consent|accept)|allow \S+ content\?|sorry, your browser|your browser (?:does not|doesn['’]t|is out)|javascript (?:is (?:disabled|required)|must)|video unavailable|(?:view|see) this (?:post|photo|profile) on instagram|(?:sieh(?: dir)? diesen beitrag|voir cette publication|ver esta publicación|visualizza questo post|ver essa foto|dit bericht bekijken|wyświetl ten post|se dette opslaget|bu gönderiyi|посмотреть эту публикацию|δείτε αυτή τη δημοσίευση|この投稿をinstagram).{0,12}(?:instagram|見る)|accept (?:all )?cookies`,
  String.raw`자동 추출 기술로|(?:this|the) summary\b.{0,80}\b(?:ai|artificial|machine|automatically)\b|diese zusammenfassung\b.{0,80}(?:\bki\b|künstlich|automatisch|maschinell)|(?:ce résumé|este resum(?:en|o)|questo riassunto)\b.{0,80}(?:\bia\b|artifici|autom)|この記事は(?:会員|有料)|続きを読むには|.{0,16}(?:会員登録|無料登録|電子版|読み放題)|紙の新聞`,
]);

/** Begins such a notice or an ordinary sentence ("Om deze reden …"): what is missing has to be named as well. */
const CONSENT_OPENING = phrases([
  String.raw`um (?:dieses|diesen|diese) |mit klick auf|(?:dieses|das) video (?:kann|konnte)|(?:this|the) (?:video|content|media|browser|page) |to (?:view|see|play|watch) this|please |(?:we|you) need |sorry, `,
  String.raw`ce contenu |pour (?:voir|afficher|visionner|regarder|lire|consulter|écouter) ce|este (?:contenido|vídeo|video|conteúdo) |questo contenuto|deze inhoud|om deze|för att (?:se|visa) |aby (?:zobaczyć|obejrzeć)|bu içeriği`,
]);
const CONSENT_OBJECT = new Wording(
  String.raw`cookie|consent|javascript|browser|navigateur|navegador|zustimm|einwillig|datenschutz|akti(?:vier|ver)|a[kc]+[ez]pt|accett|aceit|autoris|samtyck|samtykke|toestemming|zgod|onay|not (?:available|supported)|(?:kann|konnte) nicht|unavailable|reload|refresh|\bload(?:ed|ing)?\b|no (?:está|disponible)|indisponible`,
);

/** Whether a line stands where something was not loaded. */
export function isNotice(text: string): boolean {
  return CONSENT.test(text) || (CONSENT_OPENING.test(text) && CONSENT_OBJECT.test(text));
}

/** Words of a line with a link that lead out of the article, wherever in the line they stand. */
export const BECKONING = new Wording(
  String.raw`\bclick here(?: (?:for|to)\b|[.!]?$|\. )|\bhier (?:klicken|entlang)\b|\bcliquez ici\b|\b(?:haga|haz) clic aquí\b|\bclicca qui\b|\bclique aqui\b|\bklik hier\b|\bkliknij tutaj\b|\b(?:our|my|unser\w*|notre|nos|nuestr\w+|noss\w+|nostr\w+|onze|vår\w*|vores|nasz\w*)\b.{0,30}(?:newsletters?|nyhetsbrev|nieuwsbrief|boletines|boletín|whatsapp|telegram)|\b(?:sign up|subscribe)\b.{0,80}\bnewsletter|(?:newsletters?|nyhetsbrev|nieuwsbrief)\b.{0,40}(?:anmelden|abonnieren|bestellen|lesen|subscribe|sign up|here)|(?:подпи|наш).{0,40}(?:рассылк|телеграм|telegram)|\bwhatsapp[- ]?(?:channel|kanal)\b|\bneed a break\? play\b|\bbuy (?:us|me) a (?:coffee|beer)\b|\bfehler (?:entdeckt|gefunden|aufgefallen)\? (?:schreib|meld|mail|hier)`,
);

/** "Photo: …", "(dpa)", "© …", "Getty Images": a line that credits a picture, in the languages news is written in. */
export const CREDIT_LINE = new Wording(
  String.raw`^[\s([|]*(?:©|\(c\)|copyright\b|(?:photos?|photographs?|image|picture|illustration|graphic|screenshot|fotos?|foto ?credits?|bild(?:er|quelle|nachweis|rechte)?|bild ?©|quelle|grafik|fotografía|fotografia|imagen|imagem|immagine|crédits?(?: photos?)?|credits?|créditos?|источник|фото|foto ilustrativa|zdjęcie|fot|снимка|صورة|תמונה|צילום|写真|사진|图|圖|ภาพ|ảnh)(?: by| credits?| courtesy(?: of)?)?\s*[:|©/.]|(?:photo|illustration) by |courtesy of )`,
);

/** "Published: 8 May, 4:56 p.m. | Updated: 6:03 p.m.": it ends like a sentence, and is none. */
export const DATE_LINE = new Wording(String.raw`^(?:published|updated|posted).{4,100}\d ?[ap]\.m\.$`);

/** Says who owns the text. */
export const COPYRIGHT = phrases([
  String.raw`©|\(c\)|ⓒ|copyright\s*(?:©|\(c\)|\d|by\b|[:|–-]|notice)|all rights reserved|burada yer alan (?:bilgi|yatırım)|.{2,40} (?:is|are) not responsible for the content of external|alle rechte (?:vorbehalten|liegen)|tous droits (?:réservés|de reproduction)|todos (?:los )?(?:derechos|direitos) reserv|tutti i diritti (?:sono )?riserv|wszelkie prawa|materiał chroniony|(?:все|усі) права (?:защищ|захищ|принадлеж|застереж)|tüm hakları saklı|(?:無断|不許)|(?:版权|版權)(?:所有|归|歸|声明|聲明)|저작권자?\s*(?:[ⓒ©(:]|는 )|(?:جميع )?(?:ال)?حقوق (?:محفوظة|النشر|الطبع)|this (?:article|story|material|content|post) (?:may not|(?:is|was|has been)?\s*(?:originally|first)\b|(?:is|was|has been) (?:published|produced|republished|written|provided|supported|syndicated|adapted|translated|part of|licensed|protected|copyright))|(?:originally|first) published (?:by|in|on|at|as)\b.{0,80}$|originally appeared|reprinted (?:with|by|from)|republished (?:with|by|from|under)`,
]);

/** Introduces the writer. Asked for only at the end of a text. */
export const ABOUT_AUTHOR = phrases([
  String.raw`about the (?:author|writer|reporter)|über (?:den autor|die autorin|die autoren)|zur person|der autor\b|die autorin\b|unser(?:e)? autor|à propos de l|sobre (?:el autor|la autora|o autor)|l['’]autore|o autorze|over de auteur|об авторе|yazar hakkında`,
  String.raw`(?:\S+ ){1,5}(?:is|was|has been|works as|serves as|covers|writes about|reports on|joined)\b.{0,120}\b(?:reporter|journalist|writer|editor|correspondent|columnist|author|novelist|critic|historian|poet|producer|contributor|freelance\w*|blogger|staff|covering|joined|professor|fellow|director|newsletter)\b`,
  String.raw`(?:\S+ ){1,5}(?:ist|war|arbeitet|schreibt|berichtet|studierte|wurde|lebt)\b.{0,140}\b(?:redakteur(?:in)?|journalist(?:in)?|autor(?:in)?|korrespondent(?:in)?|reporter(?:in)?|volontär(?:in)?|redaktion|chefredakteur(?:in)?|ressort\w*|schreibt)\b`,
  String.raw`(?:\S+ ){2,4}[–—-] (?:redaktor|dziennikar|publicyst|reporter|журналист|журналіст|редактор|journalist|periodista)|(?:\S+ ){1,5}(?:es|est|è|é|is)\b.{0,100}\b(?:periodista|journaliste|giornalista|jornalista|redactor[ae]?|rédact\w+|verslaggever|dziennikar\w+)\b`,
]);

/** Names the sources and hands of a report: "Reporting by …; editing by …", "With AFP". */
export const REPORT_CREDIT = phrases([
  String.raw`(?:additional )?reporting (?:by|from)|published in the print edition|transcripts are (?:made|created|provided)|本文来自|(?:editing|writing|compiled|edited|written|produced|translated) by|(?:\S+ ){1,5}(?:reporting|journalism|newsroom)\b.{0,40} funded (?:by|through)|with (?:files|reporting|additional|information|inputs?|contributions?) (?:from|by)|.{2,90}contributed (?:to this (?:report|story|article)|(?:to (?:the )?)?(?:research|reporting))\b|(?:source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|źródło|zdroj|kaynak|источник|джерело)\s*[:|]|mit (?:material|agenturmaterial|informationen) (?:von|der)|mit (?:dpa|afp|ap|reuters|sid|epd|kna)\b|avec (?:afp|reuters)|con (?:información|datos) de|sendung\s*:|dieses thema im programm|redaktion\s*:|autor(?:en|in)?\s*:|auteur\s*:|edition\s*:|tags?\s*:|schlagworte?\s*:|stichworte?\s*:|themen\s*:|temas?\s*:|topics?\s*:|keywords?\s*:|filed under|mots[- ]clés|tagi\s*:|etiketler|теги|الوسوم|كلمات (?:مفتاحية|دلالية)|タグ|标签|標籤|photo(?:s|graphs?)?\s*:|fotos?\s*:|titelbild|beitragsbild|bild(?:er)?\s*:|crédits? photos?|corrections?\s*:|über dieses thema berichte|dieses thema im|permalien|permalink|свидетельство о регистрации|учредител[ьи]\s|главный редактор\s*[:–—-]|адрес редакции|(?:тел|tel)\.?\s*:`,
]);

/** The title above what readers write, or a button to write something. What can be an intertitle as well has to count them. */
const COMMENTS_TITLE = new Wording(
  String.raw`^(?:(?:\d+ )?(?:(?:top rated|latest|reader) )?comments|(?:\d+|one|two) (?:comments?|responses?|replies|thoughts? on .*|kommentar|commentaire|réactions?|comentario|commento|reacties|yorum|תגובות|tanggapan)|(?:leave|post|write|add|submit) a (?:comment|reply)|join the (?:conversation|discussion)|(?:\d+ )?(?:leser)?kommentare|(?:(?:einen|ihren) )?kommentar (?:schreiben|hinzufügen|verfassen|hinterlassen|abgeben)|schreiben? sie (?:einen|ihren) kommentar|(?:\d+ )?(?:commentaires|coment[aá]rios|commenti|kommentarer|komentarze|komentáře|hozzászólások|comentarii|komentari|yorumlar|комментари(?:и|ев)|коментар[іи]|σχόλια|댓글|bình luận)|laisser un commentaire|dej[ae] (?:un comentario|una respuesta)|deixe (?:um comentário|uma resposta)|lascia un commento|(?:geef|plaats) een reactie|lämna ett svar|skriv (?:en )?kommentar|dodaj komentarz|tinggalkan (?:balasan|komentar)|yorum yap(?:ın)?|(?:оставить|добавить) комментарий|التعليقات|(?:اترك|أضف) تعليق.*|نظرات|دیدگاه.*|コメント(?:を書く|する)|(?:网友|发表)评论|(?:網友|發表)評論|ความคิดเห็น)(?: \d+)?$`,
);

/** Whether a line is the title above what readers write. */
export function isCommentsTitle(text: string): boolean {
  return text.length < 60 && COMMENTS_TITLE.test(text.replace(SIGNS, ' ').trim());
}

/** "Comments (12):" */
const SIGNS = /[\s():!…*.]+/g;

/** Words that label a button or a box, a line of their own. */
const LABEL_WORDS = new Wording(
  String.raw`^(?:share|print|email|e-mail|save|copy link|comment|kommentar|comentario|advert(?:isement|ising)?|ad|ads|sponsored(?: content)?|promoted|paid (?:content|post)|reklam[ae]?|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|reklame|annonse|annons|annonce|iklan|広告|광고|广告|廣告|إعلان|реклама|loading(?: content)?|caption|close|image|images?|photos?|video|videos|gallery|play|pause|mute|next|previous|prev|back|top|zurück|drucken|teilen|merken|artikel|kommentieren|schließen|vorlesen|imprimer|partager|commenter|compartir|imprimir|condividi|stampa|drukuj|udostępnij|tisk|sdílet|paylaş|yazdır|поделиться|печать|twittern|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|flipboard|instagram|youtube|rss|x|menu|search|home|subscribe|sign in|log in|newsletter|warning|highlights|popular|latest|trending|deel|delen|del|dela|jaa|dark mode|listen|hören|écouter|bonus video|\d+|read in app|skip to content|inhalt|box (?:auf|zu)klappen|mehr|mehr anzeigen|weniger anzeigen|placeholder image-?\d*|zum anhören|hauptinhalt|kortversjonen|kort fortalt|कॉपी लिंक|請繼續往下閱讀|请继续往下阅读|\d+ ?/ ?\d+|\d+ ?min\.?(?: read)?|\d+ (?:minutes?|minuten|minuti|minutos) ?(?:read)?|show (?:more|less)|view image in fullscreen|enlarge(?: this)?(?: image)?|vergrößern|this slideshow requires javascript\.?|(?:image|photo|slide|bild|foto) \d+ (?:of|von|de)(?: /)? \d+|back to gallery|like this|like loading|sharing is caring|(?:share )?all sharing options.*|filed under|thank(?:s| you) for signing up|\d+ (?:hours?|hrs?|days?) ago|vor \d+ (?:stunden?|tagen?|wochen?)|getty(?: images)?|reuters|ap|afp|file)$`,
);

/** Whether a line is nothing but the label of a button or a box. */
export function isLabel(text: string): boolean {
  return text.length < 60 && (LABEL_WORDS.test(text.replace(SIGNS_AROUND, '')) || isCommentsTitle(text));
}

const SIGNS_AROUND = new RegExp(`^[${NO_LETTERS}]+|[${NO_LETTERS}]+$`, 'g');
