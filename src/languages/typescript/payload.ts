/** What an untyped value is a part of: `event.data.object` where the code says which event it is, an answer of Stripe's. */

import { eventTypesOf, typesAlong } from '../../scanner/stripe-objects.ts'
import { answerTypes, stripeTypes } from './answers.ts'
import { isCast } from './behind-casts.ts'
import { answeredBy, handedTo, loopedOver, resolvedIn } from './callbacks.ts'
import { mentionsOfFunction, nameOf } from './callers.ts'
import { type Context, isMemberAccess, memberName, propertyName, symbolOf, ts, unwrap } from './context.ts'
import { eventsAround, eventsCalled, eventsHandledBy } from './event-places.ts'
import { isInTest } from './in-tests.ts'
import { accessPath } from './operations.ts'
import { referencesTo } from './trace.ts'
import type { Name } from './uses.ts'
import { spend } from './work.ts'

const maxDepth = 8
/** What may be more things than this is an event's object: what is around says which. */
const maxDeclared = 3

/** Names of the types that an expression may have as a part of an event's object or an answer; none where nothing says so. */
export function payloadTypes(owner: ts.Expression | ts.BindingPattern, context: Context): string[] {
  const { checker, surface, targetSurface } = context
  const found = ts.isExpression(owner) ? follow(owner, [], owner, 0) : followPattern(owner, [], owner, 0)
  return [...new Set(found)]

  /** @param below the names that lead from `node` to the owner */
  function follow(node: ts.Expression, below: readonly string[], place: ts.Node, depth: number): string[] {
    spend(checker)
    if (depth > maxDepth) return []
    const inner = unwrap(node)
    if (isMemberAccess(inner))
      return follow(inner.expression, [memberName(inner) ?? '[]', ...below], place, depth)
    if (ts.isCallExpression(inner))
      return answerTypes(inner, below, context, (value) => follow(value, below, value, depth + 2))
    if (ts.isNewExpression(inner))
      return resolvedIn(inner).flatMap((value) => follow(value, below, value, depth + 2))
    const told = typesAt(below, place)
    if (told.length > 0 || !ts.isIdentifier(inner)) return told
    const symbol = symbolOf(inner, checker)
    const declaration = symbol?.valueDeclaration
    if (!declaration) return []
    if (ts.isVariableDeclaration(declaration)) {
      const looped = loopedOver(declaration)
      if (looped) return follow(looped, ['[]', ...below], looped, depth + 1)
      const value = declaration.initializer
      return value && value !== inner ? follow(value, below, place, depth + 1) : []
    }
    if (ts.isBindingElement(declaration)) return followElement(declaration, below, place, depth + 1)
    return ts.isParameter(declaration) ? followParameter(declaration, below, depth + 1) : []
  }

  function followElement(
    element: ts.BindingElement,
    below: readonly string[],
    place: ts.Node,
    depth: number,
  ): string[] {
    if (element.dotDotDotToken) return followPattern(element.parent, below, place, depth)
    const name =
      propertyName(element.propertyName) ?? (ts.isIdentifier(element.name) ? element.name.text : null)
    if (ts.isArrayBindingPattern(element.parent))
      return followPattern(element.parent, ['[]', ...below], place, depth)
    return name === null ? [] : followPattern(element.parent, [name, ...below], place, depth)
  }

  function followPattern(
    pattern: ts.BindingPattern,
    below: readonly string[],
    place: ts.Node,
    depth: number,
  ): string[] {
    const whole = pattern.parent
    if (ts.isBindingElement(whole)) return followElement(whole, below, place, depth + 1)
    const told = typesAt(below, place)
    if (told.length > 0) return told
    if (ts.isParameter(whole)) return followParameter(whole, below, depth + 1)
    const looped = loopedOver(whole)
    if (looped) return follow(looped, ['[]', ...below], looped, depth + 1)
    return whole.initializer ? follow(whole.initializer, below, place, depth + 1) : []
  }

  /** What the calls in the same file pass, and the events that the function is registered for. */
  function followParameter(
    parameter: ts.ParameterDeclaration,
    below: readonly string[],
    depth: number,
  ): string[] {
    const made = parameter.parent
    if (depth > maxDepth || !ts.isFunctionLike(made)) return []
    const index = made.parameters.indexOf(parameter)
    const handed = index === 0 ? handedTo(made) : null
    if (handed)
      return follow(handed.value, handed.isElement ? ['[]', ...below] : below, handed.value, depth + 1)
    const answered = index > 0 ? answeredBy(made) : null
    if (answered) return follow(answered, below, answered, depth + 1)
    const name = nameOf(made)
    const symbol = name && checker.getSymbolAtLocation(name)
    const called =
      name && /stripe/i.test(name.getSourceFile().text) ? eventsCalled(name.text, context.eventTypes) : []
    const registered = [...called, ...(symbol ? registrationsOf(symbol) : [])]
    return [
      ...typesOfEvents(registered, below),
      ...(index === 0 ? typesOfObjects([...registered, ...eventsHandledBy(made, checker)], below) : []),
      ...mentionsOfFunction(made, context).flatMap((each) => followMention(each, index, below, depth + 1)),
    ]
  }

  /** What a function is given where it is called, or handed to what calls it: `list.map(present)`. */
  function followMention(
    mention: ts.Expression,
    index: number,
    below: readonly string[],
    depth: number,
  ): string[] {
    const call = mention.parent
    if (ts.isCallExpression(call) && call.expression === mention) {
      const argument = call.arguments[index]
      return argument && !ts.isSpreadElement(argument) ? followGiven(argument, below, call, depth) : []
    }
    const handed = index === 0 ? handedTo(mention) : null
    return handed
      ? followGiven(handed.value, handed.isElement ? ['[]', ...below] : below, mention, depth)
      : []
  }

  /** What is handed to a function that nothing types can have a type itself: `present(subscription)`. */
  function followGiven(
    given: ts.Expression,
    below: readonly string[],
    place: ts.Node,
    depth: number,
  ): string[] {
    const told = follow(given, below, place, depth)
    if (told.length > 0) return told
    const type = checker.getTypeAtLocation(given)
    const element = below[0] === '[]' ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined
    const names = stripeTypes(element ?? type, context)
    return names.length > maxDeclared ? [] : typesAlong(names, below, surface)
  }

  function registrationsOf(handler: ts.Symbol): string[] {
    return referencesTo(handler, checker).flatMap((each) => eventsHandledBy(each, checker))
  }

  function typesAt(below: readonly string[], place: ts.Node): string[] {
    return below.includes('data') ? typesOfEvents(eventsAround(place, checker), below) : []
  }

  function typesOfEvents(events: readonly string[], below: readonly string[]): string[] {
    const at = below.findIndex((name, index) => name === 'data' && below[index + 1] === 'object')
    if (at < 0) return []
    return events.flatMap((event) =>
      typesAlong(eventTypesOf(event, surface, targetSurface), below.slice(at + 2), surface),
    )
  }

  /** Of a handler that is given the event's object, not the event. */
  function typesOfObjects(events: readonly string[], below: readonly string[]): string[] {
    if (below[0] === 'data') return []
    const known = events.filter((event) => event in targetSurface.events || event in surface.events)
    return known.flatMap((event) => typesAlong(eventTypesOf(event, surface, targetSurface), below, surface))
  }
}

/** What the name is read from: `x` of `x.name`, `x['name']`, `'name' in x`, `const { name } = x`. */
export function ownerOf(name: Name): ts.Expression | ts.BindingPattern | null {
  const { parent } = name
  if (isInTest(parent)) return parent.left === name ? parent.right : null
  if (isMemberAccess(parent)) return parent.expression === name ? null : parent.expression
  if (!ts.isBindingElement(parent)) return null
  return parent.propertyName === name || (!parent.propertyName && parent.name === name) ? parent.parent : null
}

/** Whether the way to the owner ends in `data.object`. */
export function isEventObject(owner: ts.Expression | ts.BindingPattern, { checker }: Context): boolean {
  const whole = ts.isExpression(owner) ? owner : owner.parent
  const value = ts.isVariableDeclaration(whole) ? whole.initializer : whole
  if (!value || !ts.isExpression(value) || isCast(value)) return false
  return accessPath(value, checker).slice(-2).join('.') === 'data.object'
}
