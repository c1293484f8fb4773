/**
 * What pages say between and after the paragraphs of an article, in the languages news is written in. Each pattern
 * matches from the start of a line; where a phrase could begin a real sentence, the rules that use it also ask for
 * a link, a short line, or a place at the end.
 */

const START = String.raw`^[\s>»«→▶►•●■*|\-–—#:+([]*`;

/** Without the `u` flag on purpose: with `i` it makes a browser several times slower at compiling long patterns. */
const phrases = (alternatives: string[]): RegExp => new RegExp(`${START}(?:${alternatives.join('|')})`, 'i');

/** Points to another article. */
export const READ_ALSO = phrases([
  String.raw`(?:also )?read (?:more|also|next|on|this|the full|our|here)\b|also read\b|read\s*[:|]|read \||more\s*:|see also\b|see more\b|more (?:on|from|about|in) \S|more (?:news|stories|coverage|headlines)\b|watch now|replay`,
  String.raw`related(?: (?:articles?|stor(?:y|ies)|content|news|topics?|coverage|links?|posts?|reading|video))?\s*(?:[:|]|$)|you (?:may|might) (?:also |be )|recommended|don['’]t miss|(?:watch|listen|video|photos|gallery|in pictures|exclusive|explainer|analysis|opinion|fact check|quiz|poll)\s*[:|]|further reading|also on \S|up next|what to (?:read|watch) next|editor['’]?s['’]? (?:picks|choice)|(?:most|top) (?:read|popular|viewed|stories)|trending|latest (?:news|stories|articles)|click here|find out more|learn more|continue reading|keep reading|view (?:more|all|comments)|show more|load more|explore more|other stories`,
  String.raw`lesen sie\b|lies (?:auch|hier|mehr)|lest (?:auch|hier|mehr)|mehr (?:zum thema|dazu|lesen|infos?|informationen|aus|von|über|zu)\b|auch interessant|das könnte (?:sie|dich|ihnen|euch)|(?:diese artikel könnten|passend dazu|passend zum thema)|weitere (?:informationen|infos|nachrichten|themen|artikel|meldungen|beiträge|news)|weiterlesen|siehe auch|zum (?:artikel|thema|weiterlesen)|schon gelesen|neueste artikel|meistgelesen|beliebte artikel|artikel und videos zum thema|empfohlen|empfehlungen|hier (?:geht es|gehts|geht['’]s|finden sie|lesen)|interview\s*\||hintergrund\s*:|lesetipp|tipp\s*:|video\s*:|bildergalerie|fotostrecke|podcast\s*:`,
  String.raw`(?:à )?lire (?:aussi|également|la suite|plus)|à (?:lire|voir|écouter|découvrir)\b|voir aussi|sur le même (?:sujet|thème)|en savoir plus|pour aller plus loin|nos articles|articles? (?:liés?|similaires?|connexes?)|plus d['’]infos`,
  String.raw`(?:lea|lee|leer|ver|vea|mira|mire|puedes? (?:ver|leer)|también (?:lea|lee|puede))\b.{0,12}(?:también|además|más|:)|lea también|leer más|te puede interesar|(?:más|otras) (?:noticias|información|sobre)|noticias? relacionad[ao]s?|relacionad[ao]s?\s*:?$|puedes? ver\s*:|le puede interesar|sigue leyendo|contenido relacionado|no te pierdas|te recomendamos|además\s*:`,
  String.raw`leia (?:também|mais)|saiba mais|veja (?:também|mais|como)|confira\b|ver mais|(?:mais|outras) (?:notícias|sobre)|artigos? relacionados?|continue lendo`,
  String.raw`leggi (?:anche|tutto|pure|ancora)|potrebbe interessarti|(?:per )?approfondi(?:re|sci|menti)|vedi anche|guarda (?:anche|il video)|articoli correlati|continua a leggere|ti potrebbe interessare`,
  String.raw`lees (?:ook|meer|verder|hier)|bekijk (?:ook|hier)|meer (?:over|lezen|nieuws)|ook interessant|gerelateerd`,
  String.raw`les (?:også|mer|hele|flere)|se (?:også|mer)|læs (?:også|mere)|hør også|flere (?:saker|nyheder)|läs (?:också|även|mer|vidare)|se även|mer om|lue myös|katso myös|lisää aiheesta`,
  String.raw`czytaj (?:też|także|więcej|również|dalej)|przeczytaj(?: (?:też|także|również))?|zobacz (?:też|także|również|więcej)|polecamy|sprawdź|więcej (?:na temat|informacji)|warto przeczytać|powiązane`,
  String.raw`(?:čtěte|přečtěte si|číst) (?:také|více|i|dál)|mohlo by vás zajímat|související|více (?:k|o|na)|prečítajte si|čítajte (?:aj|viac)`,
  String.raw`(?:bunu da|bunlar da|ilgini(?:zi)? çek|okumaya devam|daha fazla|ilgili haber|haberin devamı|ayrıca bak)`,
  String.raw`читайте? (?:также|ещё|еще|далее|по теме|подробнее)|читать (?:далее|также|полностью)|смотрите (?:также|еще)|по теме|ещё по теме|материалы по теме|подробнее|читайте\s*:|главное за|читайте також|дивіться також|читати (?:далі|також)|прочетете още|вижте още|още по темата`,
  String.raw`(?:اقرأ|إقرأ|اقرأي|شاهد|طالع) (?:أيضا|أيضاً|أيضًا|المزيد|ايضا)|(?:اقرأ|إقرأ|شاهد)\s*:|مواضيع (?:ذات صلة|متعلقة)|أخبار ذات صلة|قد يعجبك|بیشتر بخوانید|بیشتر بدانید|مطالب مرتبط|קראו (?:גם|עוד)|עוד (?:בנושא|כתבות)|לקריאה נוספת`,
  String.raw`関連(?:記事|ニュース|リンク|キーワード)|あわせて読みたい|こちらも|おすすめ|続きを読む|相关(?:新闻|阅读|报道|文章)|相關(?:新聞|閱讀|報導|文章)|延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|更多(?:新闻|内容|新聞)|관련 ?(?:기사|뉴스)|더 ?보기|많이 본|추천 ?기사|주요 ?뉴스`,
  String.raw`baca (?:juga|selengkapnya)|simak juga|lihat juga|artikel terkait|xem thêm|đọc thêm|tin liên quan|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|διαβάστε (?:επίσης|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμη)|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|আরও পড়ুন|citește și|citeşte şi|vezi și|olvass(?:a el)? (?:még|tovább)|ezt is|pročitajte (?:još|i)|preberite (?:tudi|še)|lexo (?:edhe|më)|llegiu també`,
]);

/** Asks the reader to do something for the publisher: subscribe, follow, pay, install, write in. */
export const APPEAL = phrases([
  String.raw`(?:sign|signed) up\b|subscribe\b|(?:please )?(?:support|donate|contribute|join) (?:us|our|now|the|today)\b|follow (?:us|\S+ on|the|our)\b|like us\b|(?:get|download|install|try) (?:the|our|all|your|more|free|\S+ ?app)\b.{0,80}(?:app|newsletter|inbox|alerts?|news|updates|headlines)|click here (?:to|for)|for (?:more|the latest|all the latest)\b.{0,100}(?:news|follow|visit|sign|subscribe|click|stories|alerts?)|have a (?:tip|story|news tip|question)|got a (?:tip|story)|do you (?:have|know) .{0,60}\?|(?:email|contact|write to|reach|send) (?:us|him|her|the|your|\S+ at)\b|already (?:a )?(?:subscriber|member|registered)|log ?in\b|register\b|become a (?:member|subscriber|supporter)|stay (?:up to date|informed|connected|tuned)|never miss|keep up|be the first to|share (?:this|your)\b|tell us|let us know|join the (?:conversation|discussion)|comments? (?:are|is) closed|leave a (?:comment|reply)|post a comment|view comments|thanks for (?:reading|signing)|thank you for|we (?:value|use|are proud to|welcome)\b.{0,60}(?:cookies|privacy|readers|news|comments)|by (?:signing up|clicking|submitting|subscribing|entering)|you can (?:unsubscribe|also follow)|i would like to be emailed|enter your email|unlock|if you (?:enjoyed|liked|have any|would like to)|something to consider|this (?:article|story|content) is (?:for|only|available|reserved)|like this story|listen to (?:this|the)|this post may contain affiliate|(?:if you|when you) (?:buy|purchase|click)`,
  String.raw`(?:jetzt|hier|gleich) (?:kostenlos |gratis |mehr )?(?:abonnieren|anmelden|bestellen|registrieren|testen|lesen|downloaden|unterstützen|folgen|weiterlesen|spenden|kaufen|sichern)|abonnieren sie|melden sie sich|folgen sie|folge(?:n|t)? (?:uns|auf)|(?:mehr|alle|die wichtigsten|aktuelle) .{0,60}(?:newsletter|app)\b|.{0,40}newsletter\b.{0,60}(?:anmelden|abonnieren|bestellen|kostenlos|täglich|wöchentlich|informiert)|unterstützen sie|haben sie (?:fragen|hinweise|einen fehler|anregungen)|hat ihnen|fehler (?:auf|gefunden|entdeckt|melden)|inhaltliches feedback|gerne als|schreiben sie|schicken sie|ihre meinung|diskutieren sie|was (?:meinen|denken) sie|teilen sie|an dieser stelle (?:finden|befindet)|externe[rn]? inhalt|ich bin (?:damit )?einverstanden|mit (?:meiner|ihrer|der) (?:anmeldung|zustimmung)|bitte (?:achten|beachten|geben|aktivieren|loggen)|empfohlener (?:redaktioneller |externer )?inhalt|sie (?:wollen|möchten|haben noch kein|lesen gerade)|noch kein abo|verpasse|verpassen sie|exklusive? (?:politik|inhalte)|nein danke|mehr lesekomfort|e-paper|als (?:abonnent|plus)|danke für|dieser (?:artikel|text|beitrag) (?:ist|wurde|erschien|gibt|stammt)|diese[rs]? (?:artikel|text|beitrag) .{0,40}(?:erschienen|veröffentlicht)|bei diesem beitrag handelt|die kommentarfunktion|kommentare? (?:und pings )?(?:sind|ist) (?:derzeit )?geschlossen|beim? (?:kauf|affiliate)|hinweis\s*:|transparenzhinweis`,
  String.raw`abonnez-vous|inscrivez-vous|suivez(?:-nous| \S+)|rejoignez|recevez|téléchargez|soutenez|partagez|connectez-vous|déjà abonné|cet article est (?:réservé|paru)|pour (?:lire la suite|recevoir|ne rien)|vous (?:souhaitez|pouvez aussi)|retrouvez|newsletter\b`,
  String.raw`suscr[ií]b(?:ete|ase|irse|e)\b|s[ií]guenos|síganos|sigue a\b|(?:únete|unite|sumate) (?:a|al)|regístrate|reg[ií]strese|inicia sesión|descarga|recibe|puedes? (?:escribir|seguir|contactar)|puede (?:escribirnos|seguir)|comparte|compartir|valora esta|tus comentarios|este (?:artículo|contenido) es|apóyanos|comenta|haz(?:te| clic)`,
  String.raw`assine|inscreva-se|siga\b|receba|baixe|clique (?:aqui|para)|compartilhe|apoie|cadastre|acompanhe|participe|entre no|iscriviti|abbonati|seguici|segui\b|ricevi|scarica|clicca|condividi|sostieni|registrati|accedi`,
  String.raw`abonneer|schrijf je in|meld je aan|volg (?:ons|\S+ op)|ontvang|download|steun|heb je een tip|al abonnee|abonner|følg|tegn abonnement|meld deg|få (?:nyhets|de)|støtt|har du (?:et )?tips?|tilmeld|prenumerera|följ (?:oss|\S+ på)|få vårt|tilaa|seuraa`,
  String.raw`zapisz się|subskrybuj|obserwuj|polub|śledź|zaloguj|zarejestruj|wesprzyj|dołącz|pobierz|kup (?:teraz|dostęp|prenumerat)|chcesz (?:wiedzieć|być)|masz (?:temat|pytanie)|napisz do nas|zapraszamy|udostępnij|odebírejte|přihlaste se|sledujte|předplaťte|stáhněte|abone ol|takip ed|bizi takip|üye ol|giriş yap|indirmek için|uygulamamız|бонусом|подпис(?:ывайтесь|аться|ка)|подпишитесь|следите за|поделиться|присоединяйтесь|скачайте|поддержите|підпис(?:уйтесь|атися)|підтримайте|стежте|долучайтесь`,
  String.raw`(?:إشترك|اشترك|تابعوا|تابعونا|تابع|حمل الآن|للاشتراك|انضم|للإطلاع|للاطلاع)|عضو شوید|ما را دنبال|הירשמו|עקבו|להצטרפות|הצטרפו|この記事は(?:会員|有料)|会員登録|ログイン|無料登録|メールマガジン|フォロー|購読|登録すると|会員(?:限定|向け)|订阅|訂閱|关注我们|下载|下載|扫码|加入|登录|登入|구독|로그인|회원가입|제보|좋아요|무단 ?전재|langganan|ikuti|gabung|unduh|đăng ký|theo dõi|สมัคร|ติดตาม|εγγραφείτε|ακολουθήστε|सब्सक्राइब|फॉलो`,
]);

/** Stands where something was not loaded: the reader's consent, a player, a script is asked for. */
export const CONSENT = phrases([
  String.raw`externe[rn]? inhalt|empfohlener (?:redaktioneller |externer )?inhalt|an dieser stelle (?:finden|befindet|steht|würde)|ich bin (?:damit )?einverstanden|(?:deine|ihre) (?:privatsphäre|datenschutz|cookie)|zur anzeige aktivier|zum anzeigen dieses|um (?:dieses|diesen|diese) .{0,40}(?:anzuzeigen|zu sehen|ansehen)|wir benötigen (?:ihre|deine) (?:zustimmung|einwilligung)|mit klick auf|(?:dieses|das) video (?:kann|konnte)|bitte aktivieren sie|hier (?:steht|würde) .{0,40}(?:embed|inhalt)`,
  String.raw`this (?:video|content|media|browser|slideshow|page) (?:is not|cannot|can't|requires|file is|does not|isn't)|to (?:view|see|play|watch) this|please (?:enable|turn on|update|allow|accept)|(?:we|you) need (?:your consent|to (?:enable|accept|agree))|allow \S+ content\?|sorry, (?:your|this)|your browser (?:does|is)|an error occurred|javascript (?:is|must)|video unavailable|accept (?:all )?cookies`,
  String.raw`この記事は(?:会員|有料)|続きを読むには|.{0,16}(?:会員登録|無料登録|ログイン|電子版|読み放題)|紙の新聞|※`,
  String.raw`ce contenu (?:est|n)|pour (?:voir|afficher) ce|cette vidéo n|este (?:contenido|vídeo|video) (?:no|está)|para ver este|este conteúdo|questo contenuto|deze inhoud|om deze|denne (?:videoen|siden)|för att (?:se|visa)|aby (?:zobaczyć|obejrzeć)|bu içeriği`,
]);

/** Words of a line with a link that lead out of the article, wherever in the line they stand. */
export const BECKONING =
  /\bnewsletters?\b|\bclick here (?:for|to)\b|\bhier (?:klicken|entlang)\b|\bcliquez ici\b|\b(?:haga|haz) clic aquí\b|\bclicca qui\b|\bclique aqui\b|\bklik hier\b|\bkliknij tutaj\b|\bnyhetsbrev\b|\bnieuwsbrief\b|рассылк|телеграм-канал|\bwhatsapp[- ]?(?:channel|kanal)\b/i;

/** "Photo: …", "(dpa)", "© …", "Getty Images": a line that credits a picture, in the languages news is written in. */
export const CREDIT_LINE =
  /^[\s([|]*(?:©|\(c\)|copyright\b|(?:photos?|photographs?|image|picture|illustration|graphic|screenshot|fotos?|foto ?credits?|bild(?:er|quelle|nachweis|rechte)?|bild ?©|quelle|grafik|fotografía|fotografia|imagen|imagem|immagine|crédits?(?: photos?)?|credits?|créditos?|источник|фото|foto ilustrativa|zdjęcie|fot|снимка|صورة|תמונה|צילום|写真|사진|图|圖|ภาพ|ảnh)(?: by| credits?| courtesy(?: of)?)?\s*[:|©/.]|courtesy of )/i;

/** Says who owns the text. */
export const COPYRIGHT = phrases([
  String.raw`©|\(c\)|copyright\b|all rights reserved|alle rechte|tous droits|todos (?:los )?(?:derechos|direitos)|tutti i diritti|wszelkie prawa|materiał chroniony|все права|усі права|tüm hakları|(?:無断|不許)|版权|版權|저작권|ⓒ|حقوق|this (?:article|story|material|content) (?:is|was|has been|may not|originally|first)\b|(?:originally|first) published|originally appeared|reprinted|republished`,
]);

/** Introduces the writer. Asked for only at the end of a text. */
export const ABOUT_AUTHOR = phrases([
  String.raw`about the (?:author|writer|reporter)|über (?:den autor|die autorin|die autoren)|zur person|der autor\b|die autorin\b|unser(?:e)? autor|à propos de l|sobre (?:el autor|la autora|o autor)|l['’]autore|o autorze|over de auteur|об авторе|yazar hakkında`,
  String.raw`(?:\S+ ){1,5}(?:is|was|has been|works as|serves as|covers|writes about|reports on|joined)\b.{0,120}\b(?:reporter|journalist|writer|editor|correspondent|columnist|author|producer|contributor|freelance\w*|blogger|staff|covering|joined|professor|fellow|director|newsletter)\b`,
  String.raw`(?:\S+ ){1,5}(?:ist|war|arbeitet|schreibt|berichtet|studierte|wurde|lebt)\b.{0,140}\b(?:redakteur(?:in)?|journalist(?:in)?|autor(?:in)?|korrespondent(?:in)?|reporter(?:in)?|volontär(?:in)?|redaktion|chefredakteur(?:in)?|ressort\w*|schreibt)\b`,
  String.raw`(?:\S+ ){1,5}(?:es|est|è|é|is)\b.{0,100}\b(?:periodista|journaliste|giornalista|jornalista|redactor[ae]?|rédact\w+|journaliste|verslaggever|dziennikar\w+)\b`,
]);

/** Names the sources and hands of a report: "Reporting by …; editing by …", "With AFP". */
export const REPORT_CREDIT = phrases([
  String.raw`(?:additional )?reporting (?:by|from)|(?:editing|writing|compiled|edited|written|produced|translated) by|with (?:files|reporting|additional|information|inputs?|contributions?) (?:from|by)|.{2,90}contributed to this (?:report|story|article)|(?:source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|źródło|zdroj|kaynak|источник|джерело)\s*[:|]|mit (?:material|agenturmaterial|informationen) (?:von|der)|mit (?:dpa|afp|ap|reuters|sid|epd|kna)\b|avec (?:afp|reuters)|con (?:información|datos) de|sendung\s*:|dieses thema im programm|redaktion\s*:|autor(?:en|in)?\s*:|text\s*:|redigert|auteur\s*:|edition\s*:|tags?\s*:|schlagworte?\s*:|stichworte?\s*:|themen\s*:|temas?\s*:|topics?\s*:|keywords?\s*:|filed under|mots[- ]clés|tagi\s*:|etiketler|теги|الوسوم|كلمات|タグ|标签|標籤|photo(?:s|graphs?)?\s*:|fotos?\s*:|titelbild|beitragsbild|bild(?:er)?\s*:|crédits? photos?|correction|über dieses thema berichte|dieses thema im|permalien|permalink|quelle\b`,
]);

/** Words that label a button or a box, a line of their own. */
const LABEL_WORDS =
  /^(?:share|print|email|e-mail|save|copy link|comments?|\d+ comments?|advert(?:isement|ising)?|ad|ads|sponsored(?: content)?|promoted|paid (?:content|post)|reklam[ae]?|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|reklame|annonse|annons|annonce|iklan|広告|광고|广告|廣告|إعلان|реклама|loading(?: content)?|caption|close|image|images?|photos?|video|videos|gallery|play|pause|mute|next|previous|prev|back|top|zurück|drucken|teilen|merken|kommentare?|\d+ kommentare?|artikel|kommentieren|schließen|vorlesen|imprimer|partager|commenter|compartir|imprimir|comentarios?|condividi|stampa|commenti|drukuj|udostępnij|komentarze?|tisk|sdílet|paylaş|yazdır|yorumlar?|поделиться|комментарии|печать|twittern|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|flipboard|instagram|youtube|rss|x|menu|search|home|subscribe|sign in|log in|newsletter|warning|highlights|popular|latest|trending|deel|delen|del|dela|jaa|dark mode|listen|hören|écouter|\d+|read in app|skip to content|inhalt|box (?:auf|zu)klappen|mehr|mehr anzeigen|weniger anzeigen|placeholder image-?\d*|zum anhören|hauptinhalt|kortversjonen|kort fortalt|copy link|कॉपी लिंक|\d+ ?\/ ?\d+|\d+ ?min\.?(?: read)?|\d+ (?:minutes?|minuten|minuti|minutos) ?(?:read)?|show (?:more|less)|view image in fullscreen|enlarge(?: image)?|vergrößern|this slideshow requires javascript\.?|getty(?: images)?|reuters|ap|afp|file)$/i;

/** Whether a line is nothing but the label of a button or a box. */
export function isLabel(text: string): boolean {
  return text.length < 60 && LABEL_WORDS.test(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}
