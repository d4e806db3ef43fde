import type { Rule } from '../rule.ts';

export const pictureFile: Rule = {
  name: 'picture-file',
  severity: 'error',
  asks: 'A picture is what its name says, and a drawing holds no code.',
  why: 'A drawing can carry programs that run when it is opened.',
  wrong: {
    file: 'guides/plan.svg',
    text: '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  },
  right: { file: 'guides/plan.svg', text: '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
};
