/** Other texts and trees: `SEED=7 npx vitest run fuzz`. */
export const SEED = Number(process.env.SEED ?? 1)
