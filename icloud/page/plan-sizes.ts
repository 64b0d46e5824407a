const PAID_GB = [50, 200, 2000, 6000, 12000]
const SUMS_GB = PAID_GB.flatMap(a => [0, ...PAID_GB].flatMap(b => [0, ...PAID_GB].map(c => a + b + c)))
// Named in decimal thousands ("2.2 TB" is 2 TB and 200 GB), counted in binary ones.
const PLANS = [5, ...SUMS_GB].map(gb => (gb < 1000 ? gb : (gb / 1000) * 1024) * 2 ** 30)

/** Sizes Apple sells or gives, alone or added up: a hint to which size is the total, never a closed list. */
export const isPlan = (bytes: number) => PLANS.some(plan => Math.abs(plan - bytes) < plan / 1e6)
