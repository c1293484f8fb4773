import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../../src/article/metadata/languageOfText';

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'The harbour of the town was opened on Monday after the longest winter that people who work there can remember.',
    ],
    [
      'de',
      'Der Hafen der Stadt ist am Montag nach dem längsten Winter, an den sich die Leute dort erinnern, wieder offen.',
    ],
    [
      'fr',
      'Le port de la ville a rouvert lundi après le plus long hiver que les gens qui y travaillent aient connu dans leur vie.',
    ],
    [
      'es',
      'El puerto de la ciudad se abrió el lunes después del invierno más largo que recuerdan los que trabajan en él.',
    ],
    [
      'it',
      'Il porto della città è stato aperto lunedì dopo il più lungo inverno che la gente del posto possa ricordare.',
    ],
    [
      'pt',
      'O porto da cidade foi aberto na segunda-feira depois do mais longo inverno de que as pessoas se lembram.',
    ],
    [
      'pl',
      'Port w mieście został otwarty w poniedziałek po najdłuższej zimie, jaką pamiętają ludzie, którzy tam pracują i którym się nie spieszy.',
    ],
    [
      'ru',
      'Порт города открылся в понедельник после самой долгой зимы, которую помнят те, кто там работает, и это было для всех как праздник.',
    ],
    [
      'uk',
      'Порт міста відкрився в понеділок після найдовшої зими, яку пам’ятають ті, хто там працює, і це було для всіх як свято, що його чекали.',
    ],
    [
      'tr',
      'Şehrin limanı, orada çalışanların hatırladığı en uzun kıştan sonra pazartesi günü açıldı ve bu herkes için bir bayram gibi oldu, daha çok da çocuklar için.',
    ],
    [
      'ja',
      '町の港は月曜日、そこで働く人々が覚えている限りで最も長い冬の後に開かれ、正午前に最初の船が入ってきた。人々は喜んだ。待ちに待った春である。',
    ],
    [
      'zh',
      '该镇的港口在工作人员记忆中最漫长的冬季之后于星期一开放，第一批船只在中午之前驶入港口，渔民们说冰在夜里融化了，他们从年初就一直在等待这一天的到来。',
    ],
    [
      'ko',
      '그 도시의 항구는 그곳에서 일하는 사람들이 기억하는 가장 긴 겨울이 지난 뒤 월요일에 문을 열었고, 정오가 되기 전에 첫 배들이 들어왔다. 어부들은 기뻐했다고 말했다.',
    ],
    [
      'ar',
      'فتح ميناء المدينة يوم الاثنين بعد أطول شتاء يتذكره الناس الذين يعملون هناك، وقال الصيادون إن الجليد قد ذاب في الليل وإنهم كانوا ينتظرون ذلك منذ بداية العام على أمل أن يعود الصيد إلى ما كان',
    ],
  ])('%s', (language, text) => {
    expect(languageOfText(text)).toBe(language);
  });

  it('is not guessed from a few words', () => {
    expect(languageOfText('Harbour opens')).toBeNull();
  });
});
