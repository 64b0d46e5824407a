import { Smartphone } from 'lucide'
import { CAPACITIES, IOS_VERSIONS, models, type Phone, versionsFor, type Wording } from '../../fixes/phone.ts'
import { sizeText } from '../format.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { phoneText, valuesOf } from '../wording-text.ts'

export interface PhonePickerProps {
  phone: Phone
  wording: Wording
  onPhone: (part: keyof Phone, value: string | number | undefined) => void
}

/** What the person told us about the phone; every wording follows it at once. */
export function PhonePicker({ phone, wording, onPhone }: PhonePickerProps) {
  return (
    <details class="panel phone">
      <summary>
        <Icon of={Smartphone} size={20} />
        <span class="heading">
          <h2>{text('phone.heading')}</h2>
          <span class="status">{described(phone, wording)}</span>
        </span>
        <span class="change">{text('phone.change')}</span>
      </summary>
      <div class="fields">
        <Choice
          label={text('phone.model')}
          value={phone.model}
          options={models().map(({ id }) => [id, text(`models.${id}`)])}
          onChoice={value => onPhone('model', value)}
        />
        <Choice
          label={phoneText('phone.version', wording)}
          value={wording.iosKnown ? wording.ios : undefined}
          options={versionsFor(phone).map(version => [version, versionText(version, wording)])}
          onChoice={value => onPhone('ios', value && Number(value))}
        />
        <Choice
          label={text('phone.capacity')}
          value={phone.capacity}
          options={CAPACITIES.map(bytes => [bytes, sizeText(bytes)])}
          onChoice={value => onPhone('capacity', value && Number(value))}
        />
        <Choice
          label={text('phone.data')}
          value={wording.data}
          required
          options={['cellular', 'mobile'].map(word => [word, text(`phone.${word}_data`)])}
          onChoice={value => onPhone('data', value)}
        />
      </div>
      <p class="hint">{text('phone.where')}</p>
    </details>
  )
}

interface ChoiceProps {
  label: string
  value: string | number | undefined
  options: [string | number, string][]
  required?: boolean
  onChoice: (value: string | undefined) => void
}

function Choice({ label, value, options, required, onChoice }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value ?? ''} onChange={event => onChoice(event.currentTarget.value || undefined)}>
        {!required && <option value="">{text('phone.not_sure')}</option>}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

const oldest = IOS_VERSIONS.at(-1)

const versionText = (version: number, wording: Wording) =>
  text('phone.os_version', {
    ...valuesOf(wording),
    version: version === oldest ? text('phone.or_older', { version }) : version,
  })

/** iPhone 8 or 8 Plus · iOS 16 · 64 GB */
function described(phone: Phone, wording: Wording): string {
  const known = [
    phone.model && text(`models.${phone.model}`),
    wording.iosKnown && versionText(wording.ios, wording),
    phone.capacity && sizeText(phone.capacity),
  ].filter(Boolean)
  return known.length > 0 ? known.join(' · ') : text('phone.unknown')
}
