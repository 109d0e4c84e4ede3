import type { Context } from 'hono'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { networkOf } from './networkOf.ts'

export type AddressOf = (c: Context) => string

/**
 * Tells the address that a request came from, or its network in IPv6. `X-Forwarded-For`, which
 * anybody can write, is believed as far as our own proxies wrote it: from its end to the first
 * address that is not one of theirs.
 *
 * @param proxies addresses (`127.0.0.1`) and networks (`10.0.0.0/8`).
 */
export function createAddressOf(proxies: readonly string[]): AddressOf {
  const known = listOf(proxies)
  const isProxy = (address: string) => known.check(address, familyOf(address))
  return (c) => {
    const hops = [...forwardedFor(c), peerOf(c)].reverse()
    const broken = hops.findIndex((hop) => isIP(hop) === 0)
    const readable = broken === -1 ? hops : hops.slice(0, broken)
    return networkOf(readable.find((hop) => !isProxy(hop)) ?? readable.at(-1) ?? 'unknown')
  }
}

function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', length] = proxy.split('/')
    if (length === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(length), familyOf(address))
  }
  return list
}

function forwardedFor(c: Context): string[] {
  const header = c.req.header('x-forwarded-for') ?? ''
  return header === '' ? [] : header.split(',').map(plain)
}

function peerOf(c: Context): string {
  const { incoming } = c.env as { incoming?: IncomingMessage }
  return plain(incoming?.socket.remoteAddress ?? '')
}

/** A socket that hears both families writes IPv4 as `::ffff:192.0.2.1`. */
export function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
