/**
 * Whether `text` is, as a whole, one of the lines that stand over or under an advertisement. Only lines that are nothing
 * else count: a sentence with one of these words in it never does.
 */
export function isAdLabel(text: string): boolean {
  if (text.length > 140) return false;
  const line = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200F\u00AD\u2060\uFEFF]+/g, ' ')
    .replace(/^[\s\-–—|/*•·:.…>»«<▼▲↓↑[\](){}]+|[\s\-–—|/*•·:.…>»«<▼▲↓↑[\](){}!]+$/gu, '');
  // The long pattern is only compiled on a page that has such a line: compiling it costs more than the rest of the rule.
  return LABELS.has(line) || (AD_WORD.test(line) && CONTINUES.test(line));
}

/** What every line that `CONTINUES` knows has in it. */
const AD_WORD =
  /\bad|publi|pub\b|anzeige|werb|anunci|reklam|reclame|hirdet|annons|mainos|iklan|scroll|continu|реклам|إعلان|اعلان|広告|광고|广告|廣告/;

/** One row a language, as news sites write it. */
const LABELS = new Set(
  [
    'ad|ads|advert|adverts|advertisement|advertisements|advertising|ad feedback|advertisement feedback|sponsored|sponsored content|sponsored post|sponsored link|sponsored links|sponsored stories|sponsored story|sponsored message|sponsored by|paid content|paid post|paid promotion|paid partnership|paid advertisement|paid for by|promoted|promoted content|promoted stories|promoted links|promoted post|ads by google|ad by google|ads by taboola|ads by outbrain|ads by revcontent|ads by mgid|by taboola|powered by outbrain|recommended by outbrain|sponsored links by taboola|you may like|around the web|from around the web|promoted by taboola|advertiser content|content from our partner|content from our partners|partner content|message from our sponsor|a message from our sponsor|a word from our sponsor|from our sponsor|from our sponsors|our sponsor|affiliate|affiliate link|affiliate links|affiliate offer|our partners|partner offers|loading ad|loading advertisement|ad loading|your ad here|advertise here|remove ads|report this ad|report ad|why this ad|hide ad|close ad|skip ad|skip advertisement|scroll to continue|advertisement scroll to continue|advertisement - scroll to continue|commercial break|commercial|advertorial|anuncio patrocinado|ad placement',
    'anzeige|anzeigen|werbung|werbeanzeige|gesponsert|gesponserter inhalt|gesponserter beitrag|bezahlte anzeige|bezahlter inhalt|werbeinhalt|ad choices|externer inhalt werbung|anzeige / werbung|affiliate-link|sponsored by|gesponsert von',
    'publicité|publicite|publicités|pub|annonce|annonces|contenu sponsorisé|sponsorisé|sponsorisée|contenus sponsorisés|contenu partenaire|partenariat|communiqué sponsorisé|liens sponsorisés|lien sponsorisé',
    'publicidad|publicidades|anuncio|anuncios|anuncio publicitario|contenido patrocinado|patrocinado|patrocinados|patrocinada|contenido promocionado|promocionado|espacio publicitario|enlaces patrocinados|publicidade|conteúdo patrocinado|conteudo patrocinado|anúncio|anúncios|publi|links patrocinados|publieditorial|informe publicitario',
    'pubblicità|pubblicita|annuncio|annunci|contenuto sponsorizzato|sponsorizzato|sponsorizzati|messaggio pubblicitario|inserzione|annuncio pubblicitario|informazione pubblicitaria',
    'advertentie|advertenties|gesponsord|gesponsorde inhoud|reclame|partnerbijdrage|ingezonden mededeling',
    'reklama|reklamy|reklame|reklamen|artykuł sponsorowany|materiał sponsorowany|sponsorowane|linki sponsorowane|ogłoszenie|inzerce|inzerát|komerční sdělení|placená inzerce|reklamný text|inzercia|oglas|oglasi|oglasna sporočila|promotivni sadržaj|sponzorirano|sponzorisano',
    'annons|annonser|sponsrat|sponsrat innehåll|annonsinnehåll|annoncer|annonsørinnhold|sponset innhold|sponsoreret|sponsoreret indhold|betalt innhold|betalt indhold|mainos|mainokset|kaupallinen yhteistyö|sponsoroitu|auglýsing|auglýsingar|reklāma|reklaam|skelbimas',
    'reklam|reklamlar|ilan|ilanlar|sponsorlu|sponsorlu içerik|reklam alanı|hirdetés|hirdetések|fizetett hirdetés|szponzorált|szponzorált tartalom|támogatott tartalom|publicitate|conținut sponsorizat|reclamă|reclame|διαφήμιση|διαφημίσεις|διαφημιση|χορηγούμενο|publicitat|publizitatea|publicidade legal',
    'реклама|реклами|рекламa|на правах рекламы|рекламный материал|партнёрский материал|партнерский материал|спонсорский материал|реклама на сайте|оголошення|на правах реклами|рэклама|спонсорирано съдържание|оглас|рекламно съдържание|новости партнёров|новости партнеров',
    'إعلان|اعلان|إعلانات|اعلانات|إعلان مدفوع|محتوى دعائي|محتوى مدعوم|مادة إعلانية|برعاية|تبلیغات|آگهی|آگهي|رپورتاژ آگهی|اشتہار|פרסומת|פרסום|מודעה|תוכן ממומן|תוכן שיווקי|ממומן|בחסות',
    '広告|広告です|スポンサーリンク|スポンサードリンク|スポンサー|pr|sponsored link|[pr]|(pr)|提供|記事広告|ad(広告)|广告|廣告|赞助内容|贊助內容|推广|推廣|赞助商链接|贊助商連結|商业推广|광고|ad 광고|스폰서|협찬|후원|애드버토리얼',
    'विज्ञापन|प्रायोजित|বিজ্ঞাপন|விளம்பரம்|ప్రకటన|જાહેરાત|जाहिरात|ਇਸ਼ਤਿਹਾਰ|പരസ്യം|ಜಾಹೀರಾತು|โฆษณา|ผู้สนับสนุน|quảng cáo|tin tài trợ|nội dung tài trợ|iklan|pariwara|konten bersponsor|advertensi|matangazo|tangazo|patalastas|kandungan tajaan',
  ].flatMap((row) => row.split('|')),
);

/** "Article continues below advertisement", in the languages that have such a line. */
const CONTINUES = new RegExp(
  `^(?:${[
    '(?:advertisement|ad|advert)?[ .:–—-]*(?:this |the )?(?:article|story|post|content|text|page|reading|interview|report)?,? ?(?:continues?|continue reading|continued|scroll|keep reading|read on|resumes) (?:below|after|under|following|with|down|to continue)?[\\w ,]*(?:ad|ads|advert|advertisement|advertising|advertisements|sponsor|promo)(?: below| break)?',
    'scroll (?:down )?(?:to continue|for more)[\\w ]*|advertisement[ .–—-]+(?:scroll|continue reading|article continues|story continues)[\\w ]*|continue reading (?:below|after)[\\w ]*|ad\\w* (?:is )?(?:loading|closed|ends?) ?(?:in \\d+)?|(?:please )?support (?:us|this site)[\\w ]*(?:ad ?block|ads)\\w*[\\w ]*|story continues below|article continues below|(?:this )?(?:ad|advertisement) (?:will end|has not loaded yet)[\\w, ]*|we may earn[\\w ]*commission[\\w ]*',
    '(?:anzeige|werbung)[ .:–—-]*(?:der |dieser )?(?:artikel|beitrag|text|weiter)[\\p{L} ]*|(?:der |dieser )?(?:artikel|beitrag|text) (?:wird )?(?:geht )?(?:unten |darunter )?(?:nach|unter|unterhalb|hinter)?[\\p{L} ]*(?:anzeige|werbung)[\\p{L} ]*|(?:nach|unter) der (?:anzeige|werbung)[\\p{L} ]*|weiter(?:lesen)? nach der (?:anzeige|werbung)',
    "(?:la suite|suite de l[' ’]article|votre article|l[' ’]article (?:continue|se poursuit)|lire la suite|continuez)[\\p{L} '’]*(?:publicité|publicite|pub|annonce)[\\p{L} ]*|publicité[ ,.:–—-]+(?:la suite|lire|continuez|votre)[\\p{L} '’]*",
    "(?:sigue leyendo|continúa leyendo|continuar? leyendo|el artículo continúa|la nota continúa|la noticia continúa|continúa|sigue)[\\p{L} ]*(?:publicidad|anuncio|anuncios)[\\p{L} ]*|(?:continua|continue)[\\p{L} ]*(?:publicidade|anúncio|pubblicità|annuncio|lendo|leggere)[\\p{L} ]*(?:publicidade|anúncio|pubblicità)?[\\p{L} ]*|(?:la lettura|l[’']articolo)? ?(?:continua|prosegue)[\\p{L} ]*(?:dopo|sotto)[\\p{L} ]*(?:pubblicità|annuncio)",
    '(?:lees verder|tekst gaat verder|artikel gaat verder|het artikel gaat verder|de tekst gaat verder)[\\p{L} ]*(?:advertentie|reclame|onder|hieronder)[\\p{L} ]*|(?:dalsza część|ciąg dalszy|tekst|pozostało|artykuł)[\\p{L} ]*(?:reklam|reklamą|reklamie|reklamowy\\p{L}*)[\\p{L} ]*|(?:článek|text)[\\p{L} ]*(?:reklam|inzerc)\\p{L}*|(?:artikeln|artikkelen|artiklen|saken|teksten) fort\\p{L}+[\\p{L} ]*(?:annons|annonse|annoncen|annonsen|reklame\\p{L}*)[\\p{L} ]*|(?:juttu|artikkeli) jatkuu[\\p{L} ]*mainoks\\p{L}*[\\p{L} ]*',
    '(?:haber|haberin devamı|yazı|yazının devamı)[\\p{L} ]*reklam\\p{L}*[\\p{L} ]*|(?:a cikk|cikkünk)[\\p{L} ]*hirdetés\\p{L}*[\\p{L} ]*|(?:articolul|ştirea|știrea) continuă[\\p{L} ]*(?:publicitate|reclam)\\p{L}*|(?:продолжение|статья продолжается|материал продолжается|продовження|текст продовжується)[\\p{L} ]*реклам\\p{L}*[\\p{L} ]*|(?:το άρθρο|η συνέχεια)[\\p{L} ]*διαφήμιση[\\p{L} ]*|(?:يتبع|يستكمل|استكمال|المقال)[\\p{L} ]*(?:الإعلان|الاعلان|إعلان)[\\p{L} ]*|(?:ادامه)[\\p{L} ]*(?:تبلیغ|آگهی)\\p{L}*|(?:הכתבה ממשיכה|המשך)[\\p{L} ]*(?:פרסומת|המודעה|מודעה)|(?:artikel ini|baca juga|lanjut\\p{L}*|gulir)[\\p{L} ]*(?:iklan|konten)[\\p{L} ]*|(?:記事は|続きは)?広告の(?:下|後|あと)[\\p{L}\\p{M}]*|(?:広告|この広告)(?:を|は)[\\p{L}ー]{2,12}|광고 (?:아래|후)[\\p{L} ]*|(?:文章)?(?:广告|廣告)(?:后|後|之后|之後|下方)[\\p{L}]{0,8}',
  ].join('|')})$`,
  'u',
);
