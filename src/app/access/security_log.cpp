#include "app/access/security_log.h"

#include <algorithm>

#include "storage/journal/storage_error.h"

namespace jinze::access {

SecurityLog::SecurityLog(journal::SealedKeyValueStore& drawer, const vault::MasterKey& key, Clock clock)
    : drawer_{drawer}, chain_{drawer.plain(), key}, clock_{std::move(clock)}
{
}

void SecurityLog::note(DeedRow row)
{
    row.at = clock_();
    const std::string number = std::to_string(row.at.time_since_epoch().count());
    const std::string key = to_text(day_of(row.at)) + ' ' +
                            std::string(16 - std::min<std::size_t>(16, number.size()), '0') + number + ' ' +
                            drawer_.random(8);
    const std::lock_guard lock{guard_};
    if (waiting_.size() >= most_waiting) write();  // throws if the disk is still full
    waiting_.push_back({key, drawer_.sealed(kinds::log, key, codec::to_json(row)), row.at, row.person});
    try {
        write();
    } catch (const journal::StorageError& error) {
        if (error.kind() == journal::Trouble::full_disk) return;
        waiting_.pop_back();
        throw;
    }
}

void SecurityLog::write()
{
    if (waiting_.empty()) return;
    chain_.append(waiting_, [this] { return earlier(); }, clock_());
    waiting_.clear();
}

void SecurityLog::write_waiting()
{
    const std::lock_guard lock{guard_};
    try {
        write();
    } catch (const journal::StorageError& error) {
        if (error.kind() != journal::Trouble::full_disk) throw;
    }
}

// Rows of older programs, without a chain.
std::vector<journal::RowChain::Row> SecurityLog::earlier() const
{
    std::vector<journal::RowChain::Row> rows;
    drawer_.plain().each(kinds::log, {}, clock_(), [&](std::string_view key, std::string_view bytes) {
        const auto row = row_from<DeedRow>(drawer_.opened(kinds::log, key, bytes));
        rows.push_back({std::string{key}, std::string{bytes}, row ? row->at : Instant{}, row ? row->person : 0});
    });
    return rows;
}

void SecurityLog::note(Deed deed, PersonId person, const Doer& doer, std::string text)
{
    note({.deed = deed,
          .person = person.number(),
          .by = doer.person.number(),
          .by_operator = doer.is_operator,
          .name = {},
          .address = doer.address,
          .note = std::move(text)});
}

std::vector<DeedRow> SecurityLog::of(Day day) const
{
    std::vector<DeedRow> rows;
    const std::string prefix = to_text(day) + ' ';
    drawer_.each(kinds::log, prefix, clock_(),
                 [&](std::string_view, std::string_view text) { rows.push_back(codec::stored::read<DeedRow>(text)); });
    const std::lock_guard lock{guard_};
    for (const auto& it : waiting_)
        if (it.key.starts_with(prefix))
            if (const auto row = row_from<DeedRow>(drawer_.opened(kinds::log, it.key, it.sealed))) rows.push_back(*row);
    std::reverse(rows.begin(), rows.end());
    return rows;
}

std::optional<Instant> SecurityLog::written(std::uint32_t number) const
{
    const auto bytes = drawer_.plain().get(journal::log_kinds::link, journal::link_key(number), clock_());
    const auto link = bytes ? journal::link_from(*bytes) : std::nullopt;
    return link ? std::optional{link->at} : std::nullopt;
}

}  // namespace jinze::access
