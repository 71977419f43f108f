// Verbs and nouns for the same action. Two numbers of one thing are comparable only when the same is done with it.

/** Key → verbs and nouns of the action; a verb with its particle is one entry. Other verbs are actions of their own. */
export const actionWords: Readonly<Record<string, string>> = {
  transfer:
    'exchange, exchanged, swap, swapped, transfer, transferred, return, returned, repatriate, repatriation, handover, hand over, handed over, handing over, release, released, free, freed, freeing, turn over, turned over, give back, gave back, given back',
  receive: 'receive, received, take back, took back, taken back, get back, got back',
  kill: 'kill, killed, killing, die, died, dying, dead, death, deaths, slain, slay, murder, perish, perished, claimed, claiming',
  injure: 'injure, injured, wound, wounded, hurt, injuring, wounding',
  capture: 'capture, captured, seize, seized',
  detain: 'arrest, arrested, detain, detained, imprison, jail, jailed, arrests, detention',
  abduct:
    'abduct, abducted, kidnap, kidnapped, deport, deported, deportation, relocate, relocated, abduction',
  displace: 'displace, displaced, evacuate, evacuated, flee, fled, evacuation',
  deploy: 'deploy, deployed, deployment, send, sent, sending, dispatch, dispatched, station, stationed',
  launch: 'launch, launched, fire, fired, firing',
  intercept:
    'intercept, intercepted, down, downed, shoot down, shot down, shooting down, neutralise, neutralised',
  crash:
    'crash, crashed, crashing, collision, collide, collided, overturn, overturned, derail, derailed, derailment',
  destroy: 'destroy, destroyed, demolish, demolished, wipe out, wiped out, destruction',
  damage: 'damage, damaged, hit',
  supply: 'supply, supplied, deliver, delivered, provide, provided, delivery, donate, donated',
  buy: 'buy, bought, buying, purchase, purchased, order, ordered',
  record: 'record, recorded, register, registered, log, logged, see, saw',
  freeze: 'freeze, froze, frozen, freezing',
  lose: 'lose, lost, losing, loss, losses',
  injureOrKill: 'casualties',
};

/** Particles that belong to a verb: "handed over", "shot down". */
export const particles: ReadonlySet<string> = new Set('over down back out up off away'.split(' '));
