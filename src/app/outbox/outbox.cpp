#include "app/outbox/outbox.h"

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "storage/vault/crypto.h"

namespace jinze::outbox {
namespace {

constexpr std::size_t rows_at_once = 256;  // of one transaction: the writer waits no longer than for these

bool may_change_hands(Delivery state) { return state == Delivery::failed || state == Delivery::may_have_been_sent; }

std::uint32_t owner_of(const OutboxRow& row) { return row.person; }

}  // namespace

std::string key_of(const reminder::Reminder& reminder)
{
    return to_text(reminder.to) + '/' + reminder::identity_of(reminder);
}

OutboxRow queued_row(const reminder::Reminder& reminder, Instant now)
{
    OutboxRow row{.person = reminder.to.number(), .group = {}, .what = reminder.what, .turn = reminder.turn};
    row.cause = reminder.cause;
    row.body = reminder.body.number();
    row.urgent = reminder.urgent;
    row.at = row.changed = now;
    return row;
}

std::vector<journal::Beside> beside(const journal::SealedKeyValueStore& drawer, const district::State& state,
                                    std::span<const district::Leaf> leaves)
{
    std::vector<journal::Beside> rows;
    if (leaves.empty()) return rows;
    for (const reminder::Reminder& it : reminder::caused_by(state, leaves, day_of(leaves.back().at))) {
        const std::string key = key_of(it);
        const std::string text = codec::to_json(queued_row(it, leaves.back().at));
        rows.push_back({std::string{kinds::outbox}, key, drawer.sealed(kinds::outbox, key, text), it.to.number()});
    }
    return rows;
}

Causes causes(journal::KeyValueStore& drawer, const vault::MasterKey& key)
{
    const auto sealed = std::make_shared<journal::SealedKeyValueStore>(drawer, key, vault::system_entropy());
    return [sealed](const district::State& state, std::span<const district::Leaf> leaves) {
        return beside(*sealed, state, leaves);
    };
}

Outbox::Change Outbox::put(const std::string& key, std::optional<std::string> before, const OutboxRow& row) const
{
    return {.kind = std::string{kinds::outbox},
            .key = key,
            .before = std::move(before),
            .bytes = drawer_.sealed(kinds::outbox, key, codec::to_json(row)),
            .keeping = {.until = {}, .account = owner_of(row)}};
}

std::vector<Held> Outbox::rows(std::string_view prefix) const
{
    std::vector<Held> found;
    drawer_.plain().each(kinds::outbox, prefix, clock_(), [&](std::string_view key, std::string_view bytes) {
        const auto text = drawer_.opened(kinds::outbox, key, bytes);
        if (text) found.push_back({std::string{key}, std::string{bytes}, codec::stored::read<OutboxRow>(*text)});
    });
    return found;
}

std::size_t Outbox::follow(std::span<const reminder::Reminder> due)
{
    const Instant now = clock_();
    std::unordered_set<std::string> wanted, there;
    std::vector<Change> fresh;
    for (const reminder::Reminder& it : due) wanted.insert(key_of(it));
    std::size_t changed = 0;
    for (const Held& held : rows()) {
        there.insert(held.key);
        if (wanted.contains(held.key)) continue;
        // What never left and is no longer due has nothing to say.
        const bool stayed = held.row.state == Delivery::queued || held.row.state == Delivery::in_client;
        const bool waits = stayed && held.row.person != 0;
        const bool stale = held.row.state != Delivery::sending && held.row.changed + kept < now;
        if (waits || stale) changed += drawer_.plain().remove(kinds::outbox, held.key);
    }
    for (const reminder::Reminder& it : due) {
        const std::string key = key_of(it);
        if (!there.insert(key).second) continue;
        fresh.push_back(put(key, std::nullopt, queued_row(it, now)));
    }
    // A chunk of which another process has written a part meanwhile is left to the next evaluation.
    for (std::size_t from = 0; from < fresh.size(); from += rows_at_once) {
        const auto chunk = std::span{fresh}.subspan(from, std::min(rows_at_once, fresh.size() - from));
        if (drawer_.plain().replace_all(chunk, now)) changed += chunk.size();
    }
    return changed;
}

void Outbox::queue_for_group(const std::string& name, Day day, int count, OrgId body)
{
    const Instant now = clock_();
    OutboxRow row{.group = name, .turn = to_text(day)};
    row.body = body.number();
    row.count = count;
    row.at = row.changed = now;
    const std::vector<Change> one{put("g/" + name + '/' + to_text(day), std::nullopt, row)};
    drawer_.plain().replace_all(one, now);
}

bool Outbox::begin(std::span<const Held> rows, const std::string& message)
{
    std::vector<Change> changes;
    for (const Held& held : rows) {
        OutboxRow row = held.row;
        row.state = Delivery::sending;
        row.changed = clock_();
        row.message = message;
        ++row.attempts;
        row.next.reset();
        changes.push_back(put(held.key, held.bytes, row));
    }
    return drawer_.plain().replace_all(changes, clock_());
}

void Outbox::change(std::span<const std::string> keys, const std::function<void(OutboxRow&)>& change)
{
    const Instant now = clock_();
    for (int tries = 0; tries < 8; ++tries) {
        std::vector<Change> changes;
        for (const std::string& key : keys) {
            const auto bytes = drawer_.plain().get(kinds::outbox, key, now);
            const auto text = bytes ? drawer_.opened(kinds::outbox, key, *bytes) : std::nullopt;
            if (!text) continue;  // erased with its person
            auto row = codec::stored::read<OutboxRow>(*text);
            change(row);
            row.changed = now;
            changes.push_back(put(key, *bytes, row));
        }
        if (changes.empty() || drawer_.plain().replace_all(changes, now)) return;
    }
}

std::size_t Outbox::interrupted()
{
    std::vector<std::string> keys;
    for (const Held& held : rows())
        if (held.row.state == Delivery::sending) keys.push_back(held.key);
    change(keys, [](OutboxRow& row) {
        row.state = Delivery::may_have_been_sent;
        row.hitch = Hitch::interrupted;
    });
    return keys.size();
}

std::size_t Outbox::send_again(std::span<const Held> rows)
{
    std::vector<std::string> keys;
    for (const Held& held : rows)
        if (may_change_hands(held.row.state)) keys.push_back(held.key);
    change(keys, [](OutboxRow& row) {
        if (!may_change_hands(row.state)) return;
        row.state = Delivery::queued;
        row.attempts = 0;
        row.hitch = Hitch::none;
        row.code = 0;
    });
    return keys.size();
}

std::string Outbox::message_of(std::span<const Held> rows) const
{
    std::vector<std::string> keys;
    for (const Held& held : rows) keys.push_back(held.key);
    std::ranges::sort(keys);
    std::string all;
    for (const std::string& key : keys) (all += key) += '\n';
    return drawer_.mark(all).substr(0, 32);
}

}  // namespace jinze::outbox
