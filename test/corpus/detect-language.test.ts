import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/corpus/detect-language.js';

describe('the language of a text', () => {
  test.each([
    ['en', 'The harbour was reopened on Friday and the boats are back, the port authority said.'],
    ['fr', 'Le port a été rouvert vendredi et les bateaux sont de retour dans la baie, selon la mairie.'],
    ['de', 'Der Hafen ist wieder offen und die Boote sind nicht mehr auf dem Meer, sagte der Sprecher.'],
    ['ar', 'أعادت السلطات فتح ميناء سلوين يوم الجمعة'],
    ['uk', 'Порт знову відкрито, і човни повернулися до гавані, повідомила влада'],
    ['ru', 'Порт снова открыт, и лодки вернулись в гавань, сообщили власти, это был тяжёлый день'],
    ['zh', '港口周五重新开放'],
    ['ja', '港は金曜日に再開されました'],
    ['und', '12345 – 678'],
    [
      'und',
      'Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna',
    ],
  ])('is %s', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language);
  });

  test('of a title alone is that of the page around it, unless its script says otherwise', () => {
    expect(detectLanguage('Harbour reopens', 'en')).toBe('en');
    expect(detectLanguage('ميناء سلوين', 'en')).toBe('ar');
    expect(detectLanguage('Harbour reopens', 'ar')).toBe('und');
  });
});
