#include "storage/journal/chain_check.h"

#include <algorithm>
#include <charconv>

namespace jinze::journal {
namespace {

std::uint32_t number_of(std::string_view key)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
    return error == std::errc{} && end == key.data() + key.size() ? number : 0;
}

}  // namespace

void ChainCheck::take(std::string_view kind, std::string_view key, std::string_view bytes)
{
    if (kind == log_kinds::row) rows_.emplace(key, hash_of_row(key, bytes));
    if (kind == log_kinds::link) links_[number_of(key)] = link_from(bytes);
    if (kind == log_kinds::head) head_ = std::string{bytes};
}

void ChainCheck::fault(std::string chinese, std::string english)
{
    if (verdict_.faults++ > 0) return;
    verdict_.chinese = std::move(chinese);
    verdict_.english = std::move(english);
}

LogVerdict ChainCheck::verdict(const LogKnown& known, Instant now, const vault::Marker* marker)
{
    verdict_ = {.links = links_.size()};
    check_links(known, now);
    check_head(marker);
    check_rows(known, now);
    check_noted(known, now);
    return verdict_;
}

// Numbers must be consecutive and each head must follow from the one before. The first links may be missing only by
// age; an old enough leaf must confirm that.
void ChainCheck::check_links(const LogKnown& known, Instant now)
{
    if (links_.empty()) return;
    const std::uint32_t first = links_.begin()->first;
    const auto old_enough = [&](const LogNoted& it) { return it.head.count + 1 >= first && it.at + rows_kept <= now; };
    if (first != 1 && std::ranges::none_of(known.noted, old_enough))
        fault("安全日志开头的记录缺失：存链从第" + std::to_string(first) + "条起",
              "the beginning of the security log is gone: its links begin with number " + std::to_string(first));
    ChainHead head;
    for (const auto& [number, link] : links_) {
        const std::string which = std::to_string(number);
        if (!link || number == 0) {
            fault("安全日志第" + which + "条存链无法解读", "link " + which + " of the security log cannot be read");
            continue;
        }
        if (number != first && number != head.count + 1)
            fault("安全日志第" + std::to_string(head.count + 1) + "至" + std::to_string(number - 1) + "条存链缺失",
                  "links " + std::to_string(head.count + 1) + " to " + std::to_string(number - 1) +
                      " of the security log are missing");
        else if ((number != first || first == 1) && head_with(head, *link) != link->head)
            fault("安全日志第" + which + "条存链被改动过", "link " + which + " of the security log was altered");
        head = {number, link->head};
    }
}

void ChainCheck::check_head(const vault::Marker* marker)
{
    if (!head_ && links_.empty()) return;
    const auto head = head_ ? head_from(*head_) : std::nullopt;
    const std::uint32_t last = links_.empty() ? 0 : links_.rbegin()->first;
    if (!head)
        fault("安全日志的链头缺失", "the head of the security log is missing");
    else if (marker && !is_marked(*head_, *marker))
        fault("安全日志的链头不是本区写的", "the head of the security log was not written by this district");
    else if (head->count != last)
        fault("安全日志应有" + std::to_string(head->count) + "条，存链只到第" + std::to_string(last) + "条",
              "the security log should have " + std::to_string(head->count) + " rows, its links end with number " +
                  std::to_string(last));
    else if (const auto& link = links_[last]; link && link->head != head->digest)
        fault("安全日志的链头与末条存链不符", "the head of the security log is not that of its last link");
}

void ChainCheck::check_rows(const LogKnown& known, Instant now)
{
    const bool linked = !links_.empty();
    for (const auto& [number, link] : links_) {
        if (!link) continue;
        const std::string which = std::to_string(number) + "（" + to_text(day_of(link->at)) + "）",
                          english = std::to_string(number) + " (" + to_text(day_of(link->at)) + ")";
        const auto row = rows_.find(link->key);
        if (row != rows_.end()) {
            if (row->second == link->row)
                ++verdict_.rows;
            else
                fault("安全日志第" + which + "条被改动过", "row " + english + " of the security log was altered");
            rows_.erase(row);
        } else if (link->at + rows_kept <= now) {
            ++verdict_.pruned;
        } else if (known.erased.contains(link->account)) {
            ++verdict_.erased;
        } else {
            ++verdict_.missing;
            fault("安全日志第" + which + "条不见了", "row " + english + " of the security log is missing");
        }
    }
    verdict_.unlinked = rows_.size();
    if (linked && !rows_.empty())
        fault("安全日志有" + std::to_string(rows_.size()) + "条不在存链上",
              std::to_string(rows_.size()) + " rows of the security log are in no link of its chain");
}

// What the ledger noted must still be in the chain, as long as its links are kept.
void ChainCheck::check_noted(const LogKnown& known, Instant now)
{
    for (const LogNoted& it : known.noted) {
        if (it.head.count == 0 || it.at + rows_kept <= now) continue;
        const auto link = links_.find(it.head.count);
        const std::string day = to_text(day_of(it.at)), count = std::to_string(it.head.count);
        if (link == links_.end())
            fault("安全日志被截短：账本记有" + day + "已达" + count + "条",
                  "the security log was cut: the ledger says that it had " + count + " rows on " + day);
        else if (link->second && link->second->head != it.head.digest)
            fault("安全日志与账本" + day + "所记不符（第" + count + "条）",
                  "the security log is not the one that the ledger noted on " + day + " (row " + count + ")");
    }
}

}  // namespace jinze::journal
