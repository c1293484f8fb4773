/** What the open lists lack for news, and what they list that also serves pictures of articles. */

/** Companies or hosts, each seen on news pages, that the list does not have or has only as a whole content host. */
export const MORE_TRACKERS: Record<string, string[]> = {
  Piano: ['piano.io', 'tinypass.com', 'npttech.com'],
  Sourcepoint: ['sp-prod.net', 'privacy-mgmt.com'],
  Dable: ['dable.io'],
  Poool: ['poool.fr', 'poool.tech'],
  Facebook: ['connect.facebook.net', 'pixel.facebook.com', 'an.facebook.com'],
  'LinkedIn Ads': ['px.ads.linkedin.com', 'px4.ads.linkedin.com', 'dc.ads.linkedin.com', 'ads.linkedin.com'],
  Microsoft: ['bat.bing.com', 'c.bing.com', 'c.msn.com', 'c.clarity.ms', 'clarity.ms', 'adnxs.com'],
  Yahoo: [
    'sp.analytics.yahoo.com',
    'analytics.yahoo.com',
    'ads.yahoo.com',
    'geo.yahoo.com',
    'yads.c.yimg.jp',
  ],
  Pinterest: ['ct.pinterest.com', 'log.pinterest.com', 'trk.pinterest.com'],
  Snapchat: ['tr.snapchat.com'],
  Quora: ['q.quora.com'],
  Reddit: ['alb.reddit.com', 'pixel.redditmedia.com', 'events.redditmedia.com'],
  TikTok: ['analytics.tiktok.com', 'business-api.tiktok.com'],
  'X Ads': [
    'ads-twitter.com',
    'analytics.twitter.com',
    'ads.x.com',
    'platform.twitter.com',
    'syndication.twitter.com',
  ],
  'Google/Doubleclick Ads': [
    'doubleclick.net',
    'googlesyndication.com',
    'googleadservices.com',
    'googletagservices.com',
    '2mdn.net',
    'fundingchoicesmessages.google.com',
    'adsensecustomsearchads.com',
  ],
  'VG Wort': ['met.vgwort.de'],
  'Data sellers': [
    'mathtag.com',
    'contextweb.com',
    'exelator.com',
    'agkn.com',
    'rlcdn.com',
    'permutive.com',
    'a-mo.net',
    'adition.com',
  ],
  Counters: [
    'amung.us',
    'keywee.co',
    'simplereach.com',
    'p.typekit.net',
    'pixel.propublica.org',
    'counter.theconversation.com',
  ],
  IVW: ['ivwbox.de', 'ioam.de', 'iocnt.net', 'iocnt.de'],
  comScore: ['scorecardresearch.com', 'comscore.com', 'sitestat.com', 'zqtk.net', 'securestudies.com'],
  Nielsen: ['imrworldwide.com', 'nielsen-online.com', 'glanceguide.com'],
  Mediametrie: ['estat.com', 'mediametrie.fr'],
  'AT Internet': ['xiti.com', 'ati-host.net', 'aticdn.net', 'pa-cd.com'],
  Adobe: [
    'omtrdc.net',
    '2o7.net',
    'demdex.net',
    'everesttech.net',
    'hitbox.com',
    'tubemogul.com',
    'adobedc.net',
  ],
  Mapp: ['webtrekk.net', 'wt-eu02.net', 'mateti.net', 'flx1.com'],
  etracker: ['etracker.com', 'etracker.de'],
  LiveInternet: ['counter.yadro.ru', 'yadro.ru'],
  'Mail.ru': [
    'top-fwz1.mail.ru',
    'top.mail.ru',
    'ad.mail.ru',
    'rs.mail.ru',
    'top100.ru',
    'counter.rambler.ru',
  ],
  Mediascope: ['tns-counter.ru', 'weborama.com', 'hotlog.ru', 'spylog.com', 'openstat.net'],
  Oracle: ['bluekai.com', 'addthis.com', 'addthisedge.com', 'moatads.com', 'grapeshot.co.uk', 'eloqua.com'],
  Salesforce: ['krxd.net', 'exacttarget.com', 'pardot.com', 'igodigital.com'],
  ShareThis: ['sharethis.com', 'buttons-config.sharethis.com'],
  AddToAny: ['addtoany.com'],
  Disqus: ['referrer.disqus.com', 'disquscdn.com'],
  Outbrain: ['outbrain.com', 'zemanta.com'],
  MGID: ['mgid.com'],
  Adform: ['adform.net'],
  Chartbeat: ['chartbeat.com', 'chartbeat.net'],
  Histats: ['histats.com'],
  Sharethrough: ['sharethrough.com'],
  Teads: ['teads.tv'],
  Zergnet: ['zergnet.com'],
  Revcontent: ['revcontent.com'],
  'Content.ad': ['content.ad'],
  Adblade: ['adblade.com'],
  plista: ['plista.com'],
  Ligatus: ['ligatus.com', 'ligadx.com'],
  Nativo: ['ntv.io', 'nativo.com', 'postrelease.com'],
  popIn: ['popin.cc'],
  Logly: ['logly.co.jp'],
  Engageya: ['engageya.com'],
  Speakol: ['speakol.com'],
  Geozo: ['geozo.com'],
  'Amazon Associates': ['assoc-amazon.com', 'assoc-amazon.co.uk', 'assoc-amazon.de', 'amazon-adsystem.com'],
  ShareASale: ['shareasale.com', 'shareasale-analytics.com'],
  'CJ Affiliate': [
    'ftjcfx.com',
    'lduhtrp.net',
    'tqlkg.com',
    'awltovhc.com',
    'yceml.net',
    'emjcd.com',
    'jdoqocy.com',
    'kqzyfj.com',
    'tkqlhce.com',
    'anrdoezrs.net',
    'dpbolvw.net',
    'qksrv.net',
  ],
  Awin: ['awin1.com', 'zenaps.com', 'zanox.com', 'zanox-affiliate.de', 'dwin1.com'],
  Rakuten: ['linksynergy.com', 'ad.linksynergy.com', 'hb.afl.rakuten.co.jp', 'hbb.afl.rakuten.co.jp'],
  TradeTracker: ['tradetracker.net'],
  Tradedoubler: ['tradedoubler.com'],
  Webgains: ['webgains.com', 'webgains.io'],
  Effiliation: ['effiliation.com'],
  Adcell: ['adcell.com'],
  Digidip: ['digidip.net'],
  financeAds: ['financeads.net', 'financeads.com'],
  Impact: ['pxf.io', 'sjv.io', 'ojrq.net', 'evyy.net', '7eer.net', 'imp.i305175.net'],
  Partnerize: ['prf.hn', 'performancehorizon.com'],
  Admitad: ['admitad.com', 'ad.admitad.com'],
  'Value Commerce': ['valuecommerce.com', 'valuecommerce.ne.jp'],
  A8: ['a8.net'],
  Narrativ: ['narrativ.com', 'shop-links.co', 'howl.me'],
  Feedburner: ['feeds.feedburner.com', 'feedsportal.com', 'pheedo.com'],
  Parsely: ['parsely.com'],
  Matomo: ['matomo.cloud', 'innocraft.cloud'],
  Plausible: ['plausible.io'],
  Cloudflare: ['cloudflareinsights.com'],
  'New Relic': ['nr-data.net', 'newrelic.com'],
  Snowplow: ['snplow.net', 'snowplowanalytics.com'],
  Marfeel: ['marfeel.com', 'mrf.io'],
  Smartocto: ['contentinsights.com', 'ingestion.contentinsights.com'],
  Gemius: ['gemius.pl', 'hit.gemius.pl'],
  Kilkaya: ['kilkaya.com', 'k5a.io'],
  Linkpulse: ['lp4.io', 'linkpulse.com'],
  Flattr: ['api.flattr.com', 'button.flattr.com'],
  Gravatar: ['pixel.wp.com', 'stats.wp.com'],
  '51.la': ['51.la'],
  CNZZ: ['cnzz.com'],
  Baidu: ['hm.baidu.com', 'pos.baidu.com', 'cpro.baidu.com', 'cpro.baidustatic.com'],
  Daum: ['webid.ad.daum.net', 'display.ad.daum.net', 'ad.daum.net'],
  Naver: ['wcs.naver.com', 'adcr.naver.com', 'siape.veta.naver.com'],
  AMoAd: ['amoad.com'],
  nend: ['nend.net'],
};

/** Names of groups above that nobody goes by. */
export const NO_COMPANIES = new Set(['Data sellers', 'Counters']);

/** Products above, and what the open list calls who sells them. */
export const SOLD_AS = new Map([
  ['LinkedIn Ads', 'LinkedIn'],
  ['X Ads', 'Twitter'],
]);

/** Listed as trackers, but articles' own pictures, posters and maps come from them too. */
export const ALSO_SERVE_CONTENT = (
  'microsoft.com bing.com msn.com s-msft.com s-msn.com yahoo.com yimg.com yahooapis.com hostingprod.com lexity.com ' +
  's.yimg.jp aol.com aolcdn.com aol.net blogsmithmedia.com oath.com ebay.com ebayimg.com apple.com hp.com salesforce.com ' +
  'force.com okta.com quora.com snapchat.com sc-static.net licdn.com www.linkedin.com line.me line-scdn.net ' +
  '01net.com o2.pl wp.pl onet.pl bbb.org jwplatform.com jwpcdn.com jwplayer.com jwpsrv.com longtailvideo.com ' +
  'delvenetworks.com limelight.com llnwd.net mailchimp.com hubspot.com trustpilot.com rbl.ms rebelmouse.com ' +
  'apester.com qmerce.com opinionstage.com easypolls.net surveymonkey.com polldaddy.com poll.fm wayfair.com sas.com ' +
  'net.pl de.com cloudfront.ne ui-portal.de bannersnack.com getresponse.com unbounce.com bigcommerce.com tcdn.com.br ' +
  'wishpond.com wishpond.net sumo.com zmags.com viafoura.co viafoura.net gigya.com drift.com rakuten-static.com ' +
  'flockler.com curalate.com sb.scorecardresearch.com.example app.link list-manage.com swellrewards.com kargo.com ' +
  'targetemsecure.blob.core.windows.net zoover.nl zoover.co.uk reviews.co.uk reviews.io rewardstyle.com gleam.io ' +
  'digioh.com lightboxcdn.com videoplayerhub.com connatix.com aniview.com custhelp.com instantservice.com'
).split(' ');

export const MORE_PARAMETERS = {
  /** Whole families: whatever follows. */
  prefixes: [
    'utm_',
    'mtm_',
    'pk_',
    'piwik_',
    'hsa_',
    'itm_',
    'stm_',
    'at_',
    '__hs',
    '_hs',
    'vero_',
    'oly_',
    'elq',
    'guce_',
    'ns_',
  ],
  /** Seen in addresses of news pages: newsletters, share buttons, ad clicks, feeds. */
  anywhere:
    'smid smtyp xtor xtref xts CMP cmp_id sara_ref sara_ecid sara_ref_id dclid gbraid wbraid gad_source gad_campaignid gclsrc ' +
    'srsltid msclkid yclid ymclid ysclid ttclid twclid tblci obOrigUrl li_fat_id igshid igsh epik rb_clickid _openstat fb_action_ids ' +
    'fb_action_types fb_source fb_ref fbc fbp ito ocid icid ICID intcmp INTCMP int_cid wprov wpisrc wpmm wpmk itid ' +
    'guccounter soc_src soc_trk tsrc traffic_source _ga _gl _ke _bta_tid _bta_c trk_contact trk_msg trk_module trk_sid ' +
    'mkt_tok ml_subscriber ml_subscriber_hash sc_cid sc_campaign sc_channel spMailingID spUserID spJobID spReportId ' +
    'rss_source ncid mbid cmpid WT.mc_id WT.mc_ev wt_mc wt_zmc zanpid irclickid irgwc clickid cjevent awc sref ' +
    'dm_i ref_campaign ref_source fromNewsletter newsletter_id nl_id s_cid s_kwcid ef_id _branch_match_id _branch_referrer ' +
    'action_object_map action_type_map action_ref_map Echobox echobox link_time mod_source mtid piano_id ' +
    'pnespid oref ' +
    'dicbo outbrainclickid tblci taboolaclickid vgo_ee mc_cid mc_eid',
  /** Functional elsewhere, decoration here. */
  onHosts: {
    'youtube.com': 'si feature pp ab_channel',
    'youtu.be': 'si feature',
    'open.spotify.com': 'si',
    'twitter.com': 's t ref_src ref_url',
    'x.com': 's t ref_src ref_url',
    'instagram.com': 'hl igshid img_index_src',
    'facebook.com':
      '__tn__ __xts__ __cft__ ref fref hc_ref refid __xts__[0] __cft__[0] mibextid rdid share_url',
    'tiktok.com': '_r _t is_from_webapp sender_device web_id',
    'linkedin.com': 'trk trackingId lipi refId',
    'reddit.com': 'share_id ref ref_source rdt',
    'amazon.com': 'tag linkCode linkId ref_ ref psc pd_rd_w pd_rd_r pd_rd_wg pf_rd_p pf_rd_r smid qid sr',
    'amazon.co.uk': 'tag linkCode linkId ref_ ref psc smid qid sr',
    'amazon.de': 'tag linkCode linkId ref_ ref psc smid qid sr',
    'news.google.com': 'oc ved usg',
    'medium.com': 'source',
    'substack.com': 'r publication_id post_id isFreemail triedRedirect',
  } as Record<string, string>,
};

/** In the open list, but pages use these names for what they show. */
export const NOT_A_TRACKING_PARAMETER = ['__s', 'elq'];
