/** A picture that gets out of its frame. The same drawing as public/icon. */
export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <rect x="4" y="4" width="120" height="120" rx="32" fill="#0b6e69" />
      <path
        d="M44 52H36a10 10 0 0 0-10 10v32a10 10 0 0 0 10 10h56a10 10 0 0 0 10-10V62a10 10 0 0 0-10-10h-8"
        fill="none"
        stroke="#bfe9e3"
        stroke-width="9"
        stroke-linecap="round"
      />
      <path
        d="M64 84V28M42 48l22-22 22 22"
        fill="none"
        stroke="#fff"
        stroke-width="11"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
