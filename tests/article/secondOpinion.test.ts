import { describe, expect, it } from 'vitest';
import { secondOpinion } from '@/src/article/secondOpinion';
import { copyOf, HEADLINE, linesOf, newsPage, paragraphs, STORY } from './story';

describe('secondOpinion', () => {
  it('gives the article of a copied page', () => {
    const found = secondOpinion(
      copyOf(
        `<h1>${HEADLINE}</h1><div class="text">${paragraphs()}</div><ul><li><a href="/1">Town</a></li></ul>`,
      ),
    );
    expect([...(found?.querySelectorAll('p') ?? [])].map((p) => p.textContent)).toEqual([...STORY]);
  });

  it('gives nothing of a page without text', () => {
    expect(secondOpinion(copyOf(''))).toBeNull();
  });

  it('finds an article whose script knows no punctuation', () => {
    const thai = [
      'ไฟตามกำแพงท่าเรือเวกซ์มัวร์กลับมาสว่างอีกครั้งเมื่อคืนนี้หลังจากมืดมาสิบเอ็ดวันซึ่งทำให้เรือเล็กต้องจอดอยู่ที่ท่า',
      'ช่างทำงานสองกะตั้งแต่เกิดพายุดึงสายเคเบิลใหม่ผ่านท่อที่เต็มไปด้วยทรายและพบว่าเกลือกัดทองแดงจนหมดทุกข้อต่อที่สอง',
      'ชาวประมงส่วนใหญ่อยู่บ้านเพราะร่องน้ำระหว่างโขดหินกว้างกว่าเรือสองลำเพียงเล็กน้อยและไม่มีใครเข้าไปโดยไม่เห็นเครื่องหมาย',
      'สภาเมืองจะตัดสินใจว่าจะวางสายเคเบิลใหม่ในร่องที่ลึกกว่าเดิมซึ่งมีราคาแพงกว่าสี่เท่าหรือปล่อยไว้ที่เดิมต่อไปอีกหลายปี',
    ];
    const page = newsPage(
      `<h1>ไฟกลับมาที่ท่าเรือ</h1><div class="text">${thai.map((text) => `<p>${text}</p>`).join('')}</div>`,
      { lang: 'th' },
    );
    expect(linesOf(page)).toEqual(thai);
  });
});
