import { describe, expect, it } from 'vitest'
import { saysStorageIsFull } from '../../icloud/page/storage-full-words.ts'
import { FULL, NOT_FULL } from './full-sentences.ts'

// A line break stands for the end of an element.
const SAID = [
  'Your iCloud storage is full',
  'iCloud is full',
  'iCloud is almost full.',
  'You’re running out of iCloud storage',
  "You're almost out of iCloud storage",
  'You have run out of iCloud storage.',
  'You are out of iCloud storage.',
  'You’ve used all of your iCloud storage',
  'You have used up your iCloud storage',
  'Your iCloud storage is running low',
  'You’re running low on iCloud storage',
  'Not Enough iCloud Storage',
  'There isn’t enough iCloud storage to upload this photo',
  'iCloud Storage Almost Full',
  'Your iCloud storage is full and new photos are not uploaded',
  'Your iCloud storage is full, so nothing is backed up.',
  'Le stockage iCloud de votre compte est plein.',
  'Lo spazio iCloud di questo account è pieno.',
  'Lo spazio iCloud disponibile è esaurito.',
  'Lo spazio iCloud dell’account è pieno.',
  'Lo spazio iCloud di cui disponi è esaurito.',
  'Your Apple Account’s iCloud storage is full.',
  'O armazenamento do iCloud da conta está cheio.',
  'De iCloud-opslag van het account is vol.',
  'Le stockage iCloud de l’appareil est plein.',
  'iCloud-tallennustilasi on melkein täynnä.',
  'Storage is full on iCloud',
  "You don't have enough iCloud storage",
  'You do not have enough iCloud storage to upload.',
  'This iPhone can’t be backed up because there is not enough iCloud storage available.',
  'Photos can’t be uploaded because your iCloud storage is full.',
  'Is it safe? Your iCloud storage is full.',
  'Is your iCloud storage full? Yes: your iCloud storage is full.',
  'Your iCloud storage is almost full\nIf you don’t upgrade, photos stop uploading.',
  'Storage Full\nUpgrade your iCloud plan',
  'iCloud-Speicher fast voll',
  'iCloud ist voll',
  'Fotos werden nicht geladen, weil dein iCloud-Speicher voll ist.',
  'Nicht genügend iCloud-Speicher',
  'Votre espace de stockage iCloud est presque plein',
  'Stockage iCloud saturé',
  'Pas assez d’espace de stockage iCloud',
  'Tu almacenamiento de iCloud está casi lleno',
  'No hay suficiente almacenamiento en iCloud',
  'Lo spazio iCloud è quasi pieno',
  'Armazenamento do iCloud cheio',
  'Je iCloud-opslag is nu vol',
  'iCloud saklama alanı dolu',
  'Хранилище iCloud почти заполнено',
  'Место в iCloud закончилось',
  'iCloudストレージの空き容量がありません',
  'iCloudストレージの空き領域がありません',
  'iCloudストレージがいっぱいになりました',
  'iCloudストレージがいっぱいです。',
  'iCloud 저장 공간이 거의 찼습니다',
  'iCloud 저장 공간이 부족합니다',
  'iCloud储存空间已满',
  'iCloud 储存空间即将用尽',
  'iCloud 儲存空間已滿',
]

const NOT_SAID = [
  'Get more iCloud storage to keep photos in full resolution.',
  'Get iCloud storage and keep everything in full.',
  'With iCloud storage, full-resolution originals are kept safe.',
  'iCloud storage keeps full 4K video',
  'Choose your iCloud storage plan\nFull plan details',
  'Choose your iCloud storage\nFull',
  'Your iCloud storage is no longer full',
  'Your iCloud storage isn’t full',
  'Your iCloud storage was full. You now have 50 GB.',
  'Upgrade before your iCloud storage is full',
  'Upgrade and your iCloud storage is never full',
  'Upgrade so you don’t run out of iCloud storage',
  'You won’t run out of iCloud storage',
  'Get the most out of your iCloud storage',
  'Get more out of iCloud storage',
  'What happens when you have used all of your iCloud storage',
  'iCloud keeps your Mac from getting full',
  'Your shared album in iCloud is full',
  'iCloud storage can be full',
  'Votre stockage iCloud ne sera jamais plein',
  'Your iPhone storage is full. Move photos to iCloud.',
  'Your iPhone storage is full, so keep photos in iCloud.',
  'Your storage is full of memories in iCloud',
  'Storage Full',
  'Mehr iCloud-Speicher behält Fotos in voller Auflösung',
  'iCloud-Speicher voll ausnutzen',
  'Dein iCloud-Speicher ist nicht mehr voll',
  'Dein iCloud-Speicher war voll. Du hast jetzt 50 GB.',
  'Upgrade, bevor dein iCloud-Speicher voll ist',
  'Stockage iCloud : vos photos en pleine résolution',
  'Avec le stockage iCloud vos photos en plein écran',
  'Votre stockage iCloud n’est plus saturé',
  'Votre stockage iCloud était plein.',
  'Passez à iCloud+ avant que votre stockage iCloud ne soit plein',
  'Tu almacenamiento de iCloud ya no está lleno',
  'Tu almacenamiento de iCloud estaba lleno.',
  'Amplía antes de que tu almacenamiento de iCloud esté lleno',
  'Lo spazio iCloud non è più pieno',
  'Lo spazio iCloud era pieno.',
  'Aggiorna prima che lo spazio iCloud sia pieno',
  'iCloudストレージはもういっぱいではありません',
  'iCloudストレージがいっぱいでした。',
  'iCloudストレージがいっぱいになる前に',
  'iCloudストレージに写真をいっぱい保存',
  'iCloud 저장 공간이 가득 차기 전에',
  'iCloud 저장 공간이 가득 차 있지 않습니다',
  'iCloud储存空间已满足您的需要',
  'iCloud储存空间不再不足',
  '在iCloud储存空间已满之前升级',
  'iCloud 儲存空間曾已滿',
]

describe('the words of a dialog, an alert or a banner', () => {
  it.each(SAID)('%s: says it', text => expect(saysStorageIsFull(text, 'box')).toBe(true))
  it.each(NOT_SAID)('%s: does not', text => {
    expect(saysStorageIsFull(text, 'box')).toBe(false)
    expect(saysStorageIsFull(text)).toBe(false)
  })
  it.each(SAID.slice(0, 15))('%s: says it in a banner', text => expect(saysStorageIsFull(text)).toBe(true))
})

describe.each(Object.entries(FULL))('in %s', (_, sentences) => {
  it.each(sentences)('%s: says it, in a dialog and in a banner', text => {
    expect(saysStorageIsFull(text, 'dialog')).toBe(true)
    expect(saysStorageIsFull(text)).toBe(true)
  })
})

it.each(NOT_FULL)('%s: does not say it, not even in a dialog', text => {
  expect(saysStorageIsFull(text, 'dialog')).toBe(false)
  expect(saysStorageIsFull(text)).toBe(false)
})

it('a banner that also asks is just talk', () => {
  expect(saysStorageIsFull('Is it safe? Your iCloud storage is full.')).toBe(false)
})

describe('without the name of iCloud', () => {
  const text = 'Storage Full. There is not enough storage to upload this photo.'

  it('only a dialog says it', () => {
    expect(saysStorageIsFull(text, 'dialog')).toBe(true)
    expect(saysStorageIsFull(text, 'box')).toBe(false)
    expect(saysStorageIsFull(text)).toBe(false)
  })

  it.each([
    'There is not enough storage on your iPhone to save this photo.',
    'Storage Full\nFree up space on this Mac',
    'Not enough storage on this device',
    'Not enough storage on your computer',
    'Storage Full: your disk has no space',
    'Nicht genügend Speicher auf diesem Gerät',
    'Espace de stockage insuffisant sur cet appareil',
    'Espacio de almacenamiento insuficiente en el dispositivo',
    'デバイスのストレージが不足しています',
    '设备储存空间不足',
  ])('%s: is about a device', device => expect(saysStorageIsFull(device, 'dialog')).toBe(false))
})

it.each(['storage ', 'speicher', 'icloud you have ', "nnnn't ", 'iCloudストレージ'])(
  'comes to an end, and to no, on nothing but %s',
  word => expect(saysStorageIsFull(word.repeat(800 / word.length), 'dialog')).toBe(false),
)
