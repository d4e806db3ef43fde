import { offerCopies } from './copy.ts';
import { offerDefinitions } from './definitions.ts';
import { closeMenu } from './menu.ts';
import { markNew } from './since.ts';
import { offerThemes } from './theme.ts';

// Each addition stands alone: one that fails leaves the page as it was.
for (const start of [offerThemes, offerCopies, offerDefinitions, closeMenu, markNew]) {
  try {
    start();
  } catch (error) {
    console.error(error);
  }
}
