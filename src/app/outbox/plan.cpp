#include "app/outbox/plan.h"

#include <algorithm>
#include <set>

namespace jinze::outbox {
namespace {

// Rows of one recipient.
class Recipient {
public:
    Recipient(std::vector<const Held*> rows, const Conditions& conditions, Plan& plan)
        : rows_{std::move(rows)}, with_{conditions}, plan_{plan}, today_{day_of(conditions.now)}
    {
        for (const Held* held : rows_) {
            const OutboxRow& row = held->row;
            const bool left = row.state == Delivery::sent || row.state == Delivery::may_have_been_sent ||
                              row.state == Delivery::sending || row.state == Delivery::failed;
            if (!left || row.message.empty() || day_of(row.changed) != today_) continue;
            told_today_.insert(row.what);
        }
    }

    void plan()
    {
        const OutboxRow& first = rows_.front()->row;
        if (first.person == 0) return retry(with_.now);
        const auto choices = with_.choices(PersonId{first.person});
        if (!choices || !choices->by_mail || choices->mail.empty()) return keep_in_client();
        const Instant hour = next_hour(*choices, with_.working, with_.now);
        retry(hour);
        gather(*choices, hour);
    }

private:
    std::vector<const Held*> queued() const
    {
        std::vector<const Held*> all;
        for (const Held* held : rows_)
            if (held->row.state == Delivery::queued) all.push_back(held);
        return all;
    }
    void keep_in_client()
    {
        for (const Held* held : queued()) plan_.in_client.push_back(held->key);
    }
    void wait_until(Instant at) { plan_.again = std::min(plan_.again.value_or(at), at); }

    // A message that was put off keeps its rows and its id.
    void retry(Instant hour)
    {
        std::map<std::string, std::vector<const Held*>> messages;
        for (const Held* held : queued())
            if (!held->row.message.empty() || held->row.person == 0) messages[held->row.message].push_back(held);
        for (const auto& [id, rows] : messages) {
            const bool breaks_in =
                with_.urgent_at_any_hour && std::ranges::any_of(rows, [](const Held* it) { return it->row.urgent; });
            const Instant at = std::max(breaks_in ? with_.now : hour, rows.front()->row.next.value_or(with_.now));
            for (const Held* held : rows) told_today_.insert(held->row.what);  // it is on its way
            if (at <= with_.now)
                send(id, rows);
            else
                wait_until(at);
        }
    }
    void gather(const ChoicesRow& choices, Instant hour)
    {
        std::vector<const Held*> now;
        for (const Held* held : queued()) {
            if (!held->row.message.empty()) continue;
            const bool urgent = with_.urgent_at_any_hour && held->row.urgent;
            const bool told = urgent || !choices.digest ? told_today_.contains(held->row.what) : !told_today_.empty();
            const Instant at = told     ? next_hour(choices, with_.working, start_of(today_ + days{1}))
                               : urgent ? with_.now
                                        : hour;
            if (at <= with_.now)
                now.push_back(held);
            else
                wait_until(at);
        }
        if (!now.empty()) send({}, now);
    }
    void send(const std::string& id, const std::vector<const Held*>& rows)
    {
        const OutboxRow& first = rows.front()->row;
        Letter letter{.person = PersonId{first.person}, .group = first.group, .id = id};
        std::set<std::string> things;
        for (const Held* held : rows) {
            things.insert(held->row.what);
            letter.rows.push_back(*held);
        }
        letter.count = first.person == 0 ? first.count : static_cast<int>(things.size());
        plan_.letters.push_back(std::move(letter));
    }

    std::vector<const Held*> rows_;
    const Conditions& with_;
    Plan& plan_;
    Day today_;
    std::set<std::string> told_today_;  // things of which a message left today
};

}  // namespace

Plan plan_of(std::span<const Held> rows, const Conditions& conditions)
{
    Plan plan;
    std::map<std::pair<std::uint32_t, std::string>, std::vector<const Held*>> recipients;
    for (const Held& held : rows) recipients[{held.row.person, held.row.group}].push_back(&held);
    for (auto& [who, of_one] : recipients) {
        const bool waits =
            std::ranges::any_of(of_one, [](const Held* it) { return it->row.state == Delivery::queued; });
        if (waits) Recipient{std::move(of_one), conditions, plan}.plan();
    }
    return plan;
}

}  // namespace jinze::outbox
