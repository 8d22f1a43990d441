public import Documents
import Foundation
public import StoreModel

extension OpenStore {
  /// The page of care as of `now`, UTC milliseconds.
  public func care(at now: Int64) async -> CareFacts { await shop.care(at: Moment(now)) }

  /// What is due to be said or done for a regular who stands at the counter.
  public func followUps(of regular: DocumentID, at now: Int64) async -> [FollowUpFact] {
    await shop.followUps(of: regular, at: Moment(now))
  }

  /// Events from today on, the soonest first; with the past ones where asked for.
  public func events(at now: Int64, withPast: Bool = false) async -> [EventFact] {
    await shop.events(at: Moment(now), withPast: withPast)
  }

  /// Cards nobody has written or printed yet, the oldest wish first.
  public func thankYous() async -> [ThankYouFact] { await shop.thankYous() }

  /// What earlier shifts told this one, the oldest first.
  public func handOvers() async -> [HandOverFact] { await shop.handOvers() }
}
