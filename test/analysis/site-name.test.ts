import { describe, expect, it } from 'vitest';
import { cutSiteName } from '../../src/analysis/site-name.js';

const cut = (title: string, outlet: string | null = null, url: string | null = null) =>
  cutSiteName({ title, outlet, url });

describe('the name of a site behind a title', () => {
  it('is cut off behind a bar, and so is the name of its section', () => {
    expect(cut('Ferry runs aground off Skerry | Harbour News')).toBe('Ferry runs aground off Skerry');
    expect(cut('Ferry runs aground off Skerry | Islands | Harbour News')).toBe(
      'Ferry runs aground off Skerry',
    );
  });

  it('is cut off behind a dash where the outlet or the address is called so', () => {
    const title = 'Ferry runs aground off Skerry';
    expect(cut(`${title} - Harbour News`, 'Harbour News')).toBe(title);
    expect(cut(`${title} – Harbour`, 'Harbour News')).toBe(title);
    expect(cut(`${title} - Harbour News Business`, 'The Harbour News')).toBe(title);
    expect(cut(`${title} - Harbour News`, null, 'https://www.harbournews.example/1')).toBe(title);
  });

  it('is not taken for whoever said so, and leaves a title of few words whole', () => {
    expect(cut('No talks this week - Kremlin', 'Harbour News')).toBe('No talks this week - Kremlin');
    expect(cut('Ferry aground – captain questioned')).toBe('Ferry aground – captain questioned');
    expect(cut('Live | Harbour News')).toBe('Live | Harbour News');
  });
});
