import { describe, expect, it } from 'vitest';
import {
  findSuccessor,
  type NamedArticle,
  nameClusters,
  type Stories,
} from '../../../src/analysis/clusters/name-stories.js';
import fc from '../../support/property.js';

const article = (id: string, title: string, on: string | null = '2024-05-08'): NamedArticle => ({
  id,
  title,
  outlet: null,
  url: null,
  published: on === null ? null : { on, basis: 'byline' },
});
const a = article('a', 'Ferry runs aground off Skerry Island', '2024-05-06');
const b = article('b', 'Passengers rescued after ferry hits rocks near Skerry Island', '2024-05-06');
const c = article('c', 'Skerry Island ferry: captain questioned', '2024-05-07');
const d = article('d', 'Skerry Island school shuts its doors');
const e = article('e', 'Last lesson at Skerry Island school');
const ferry = [a, b, c];
const school = [d, e];
const slugsOf = ({ current }: Stories) => current.map(({ slug }) => slug);

describe('the names of stories', () => {
  it('are made of the words that the titles share, and the month', () => {
    expect(nameClusters([ferry, school])).toEqual({
      current: [
        { slug: 'ferry-skerry-island-may-2024', articleIds: ['a', 'b', 'c'] },
        { slug: 'skerry-island-school-may-2024', articleIds: ['d', 'e'] },
      ],
      former: [],
    });
  });

  it('leave out the name of the site behind a title', () => {
    const cluster = [
      article('x', 'Orchid blooms in Tarn | Harbour News'),
      article('y', 'The Tarn orchid | Harbour News'),
    ];
    expect(slugsOf(nameClusters([cluster]))).toEqual(['orchid-tarn-may-2024']);
  });

  it('name no numbers, which change while a story goes on', () => {
    const rising = [
      article('x', 'Three dead after coach overturns in Merrow'),
      article('y', 'Merrow coach: three dead, 12 hurt'),
      article('z', 'Three dead in Merrow coach: 12 still treated'),
    ];
    expect(slugsOf(nameClusters([rising]))).toEqual(['dead-coach-merrow-may-2024']);
  });

  it('are given to clusters of two articles and more only', () => {
    expect(nameClusters([[a], []])).toEqual({ current: [], former: [] });
  });

  it('leave the month out where no article is dated, and are never empty', () => {
    const undated = [article('x', 'Orchid in bloom', null), article('y', 'Orchid in full bloom', null)];
    const wordless = [article('z', '…'), article('zz', '!')];
    expect(slugsOf(nameClusters([undated, wordless]))).toEqual(['event', 'orchid-bloom']);
  });

  it('are numbered where they would be the same', () => {
    const twin = (id: string) => article(id, 'Storm warning');
    expect(
      slugsOf(
        nameClusters([
          [twin('x'), twin('y')],
          [twin('z'), twin('zz')],
        ]),
      ),
    ).toEqual(['storm-warning-may-2024', 'storm-warning-may-2024-2']);
  });

  it('stay when the story grows, and are the same when they have to be made again', () => {
    const grown = [...ferry, article('0', 'Inquiry opens'), article('1', 'Owner fined over grounding')];
    const [slug] = slugsOf(nameClusters([ferry]));
    expect(slugsOf(nameClusters([grown], nameClusters([ferry])))).toEqual([slug]);
    expect(slugsOf(nameClusters([grown]))).toEqual([slug]);
  });

  it('pass to the whole when stories merge; the other one leads there, and comes back when they part again', () => {
    const before = nameClusters([ferry, school]);
    const merged = nameClusters([[...ferry, ...school]], before);
    expect(slugsOf(merged)).toEqual(['ferry-skerry-island-may-2024']);
    expect(merged.former.map(({ slug }) => slug)).toEqual(['skerry-island-school-may-2024']);
    expect(findSuccessor(merged.former[0]!, merged.current)?.slug).toBe('ferry-skerry-island-may-2024');
    expect(nameClusters([ferry, school], merged)).toEqual(before);
  });

  it('stay with the largest part when a story splits', () => {
    const before = nameClusters([[...ferry, ...school]]);
    const split = nameClusters([ferry, school], before);
    expect(split.current.find(({ articleIds }) => articleIds.includes('a'))?.slug).toBe(
      before.current[0]?.slug,
    );
    expect(new Set(slugsOf(split)).size).toBe(2);
  });

  it('are remembered after the last article has gone, and lead nowhere', () => {
    const gone = nameClusters([], nameClusters([ferry]));
    expect(gone.former.map(({ slug }) => slug)).toEqual(['ferry-skerry-island-may-2024']);
    expect(findSuccessor(gone.former[0]!, gone.current)).toBeNull();
    expect(slugsOf(nameClusters([ferry], gone))).toEqual(['ferry-skerry-island-may-2024']);
  });

  it('do not depend on any order, are never given twice, and never lost', () => {
    const clustering = fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 })
      .map((places) =>
        [0, 1, 2].map((place) => [a, b, c, d, e].filter((_, index) => places[index] === place)),
      );
    fc.assert(
      fc.property(fc.array(clustering, { minLength: 1, maxLength: 5 }), (rounds) => {
        let forwards = nameClusters([]);
        let backwards = nameClusters([]);
        for (const clusters of rounds) {
          const shown = [...forwards.current, ...forwards.former].map(({ slug }) => slug);
          forwards = nameClusters(clusters, forwards);
          backwards = nameClusters(
            [...clusters].reverse().map((ofOne) => [...ofOne].reverse()),
            backwards,
          );
          const all = [...forwards.current, ...forwards.former].map(({ slug }) => slug);
          expect(new Set(all).size).toBe(all.length);
          expect(all).toEqual(expect.arrayContaining(shown));
        }
        expect(backwards).toEqual(forwards);
      }),
    );
  });
});
