import './style.css'
import { render } from 'preact'
import { text } from '../../components/text.ts'
import { Popup } from './popup.tsx'

const root = document.getElementById('app') as HTMLElement
document.documentElement.lang = text('extension.language')
document.documentElement.dir = text('extension.direction')
document.title = text('extension.name')
render(<Popup region={navigator.language} />, root)
