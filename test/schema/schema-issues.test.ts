import { expect, it } from 'vitest';
import { z } from 'zod';
import { checkBySchema } from '../../src/schema/schema-issues.js';

const entry = z.strictObject({
  title: z.string().min(1),
  day: z
    .string()
    .transform((text) => (text === 'today' ? text : null))
    .refine((day) => day !== null, 'a day')
    .optional(),
  sizes: z.array(z.number()).optional(),
  kind: z.enum(['city', 'river']).optional(),
  link: z.union([z.string(), z.boolean()]).optional(),
});

const sayFaults = (value: unknown, at: readonly PropertyKey[] = []) => {
  const checked = checkBySchema(entry, value, { page: 'places.json', at });
  return 'issues' in checked
    ? checked.issues.map(({ expected, found }) => `${expected}; found ${found}`)
    : checked.value;
};

it('gives back what is sound as the schema reads it', () => {
  expect(sayFaults({ title: 'Lviv', day: 'today' })).toEqual({ title: 'Lviv', day: 'today' });
});

it.each([
  [{ title: 7 }, 'title: a text; found 7'],
  [{}, 'title: a text; found nothing'],
  [{ title: '' }, 'title: a text that is not empty; found ""'],
  [{ title: 'Lviv', day: 'soon' }, 'day: a day; found "soon"'],
  [{ title: 'Lviv', sizes: [1, '2'] }, 'sizes[1]: a number; found "2"'],
  [{ title: 'Lviv', sizes: 2 }, 'sizes: a list; found 2'],
  [{ title: 'Lviv', kind: 'lake' }, 'kind: "city" or "river"; found "lake"'],
  [{ title: 'Lviv', link: 3 }, 'link: a text or true or false; found 3'],
  [{ title: 'Lviv', name: 'Lemberg' }, 'the file: no other keys than those of the format; found "name"'],
  [[1], 'the file: an object; found [1]'],
])('says where, what should stand there and what stands there: %j', (value, fault) => {
  expect(sayFaults(value)).toEqual([fault]);
});

it('tells where the value itself stands, and shortens what is long', () => {
  const [fault] = sayFaults({ title: { text: 'x'.repeat(200) } }, ['pages', 'a b.txt']) as string[];
  expect(fault).toMatch(/^pages\["a b\.txt"\]\.title: a text; found \{"text":"x+…$/);
  expect(fault?.length).toBeLessThan(130);
});
