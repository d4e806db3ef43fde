import { measureSearch } from './search-bench/measure-search.ts';

const sizes = process.argv.slice(2).map(Number);
for (const pages of sizes.length > 0 ? sizes : [500, 2000]) {
  const { indexing, firstAnswer, median, nearlyAll } = await measureSearch(pages);
  console.log(
    [
      `${pages} pages`,
      `indexed in ${(indexing / 1000).toFixed(1)} s`,
      `first answer ${Math.round(firstAnswer / 1000)} KB of data`,
      `then ${median.toFixed(0)} ms a question, 19 of 20 within ${nearlyAll.toFixed(0)} ms`,
    ].join(' · '),
  );
}
