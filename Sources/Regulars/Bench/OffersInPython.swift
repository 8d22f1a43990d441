/// The rules the measured offers need, as a straight loop over the offers: with a trace as ours has one,
/// but without any other rule.
enum OffersInPython {
  /// Prints milliseconds a cart, p50; with totals behind the file, on how many carts it agrees.
  static let script = """
    import json, statistics, sys, time
    data = json.load(open(sys.argv[1]))
    weekday, minute, tier = 2, 720, "gold"

    def reason(offer):
        if offer["weekdays"] and weekday not in offer["weekdays"]: return "wrongWeekday"
        if offer["hours"] and not any(a <= minute < b for a, b in offer["hours"]): return "outsideHours"
        if offer["tiers"] and tier not in offer["tiers"]: return "wrongTier"
        if offer["perMember"] and offer["used"]: return "alreadyUsed"

    def percent(part, fen): return (fen * part + 50) // 100

    def split(amount, weights):
        total = sum(weights)
        parts = [amount * weight // total for weight in weights]
        rests = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % total), i))
        for i in rests[:amount - sum(parts)]: parts[i] += 1
        return parts

    def judge(order, cart):
        fen, category, taken = [], [], []
        for name, qty, price in cart:
            for _ in range(qty):
                fen.append(price); category.append(name); taken.append(False)
        trace = []
        for offer in order:
            why = reason(offer)
            if why: trace.append((offer["id"], why)); continue
            wanted = offer["categories"]
            own = [i for i in range(len(fen)) if not wanted or category[i] in wanted]
            if wanted and not own or offer["kind"] == "bogo" and len(own) < 2:
                trace.append((offer["id"], "tooFewItems")); continue
            total = sum(fen[i] for i in own)
            if total < offer["minSpendFen"]: trace.append((offer["id"], "belowSpend")); continue
            offs = {}
            if offer["kind"] == "bogo":
                free = sorted((i for i in own if not taken[i] and fen[i] > 0), key=lambda i: (-fen[i], i))
                for i in free[1:len(free) // 2 * 2:2]: offs[i] = percent(offer["percentOff"], fen[i])
            elif offer["scope"] == "item":
                for i in own:
                    if not taken[i]: offs[i] = percent(offer["percentOff"], fen[i])
            elif total > 0:
                amount = percent(offer["percentOff"], total) if "percentOff" in offer else offer["amountOffFen"]
                offs = dict(zip(own, split(min(amount, total), [fen[i] for i in own])))
            off = sum(offs.values())
            if off == 0: trace.append((offer["id"], "noEffect")); continue
            for i, part in offs.items():
                fen[i] -= part
                if part and offer["scope"] == "item": taken[i] = True
            trace.append((offer["id"], off))
        return sum(fen), trace

    order = sorted(data["offers"], key=lambda o: (o["scope"] != "item", o["hierarchy"], o["id"]))
    times, totals = [], []
    for cart in data["carts"]:
        begun = time.perf_counter()
        totals.append(judge(order, cart)[0])
        times.append((time.perf_counter() - begun) * 1000)
    wanted = [int(text) for text in sys.argv[2:]]
    print(sum(a == b for a, b in zip(totals, wanted)) if wanted else statistics.median(times))
    """
}
