#include "app/outbox/choices.h"

#include <algorithm>

#include "base/bytes.h"
#include "storage/vault/crypto.h"

namespace jinze::outbox {
namespace {

constexpr std::size_t longest_address = 254, secret_bytes = 24;

std::string feed_key(std::string_view secret) { return to_hex(vault::sha256({view_of(secret)})); }

}  // namespace

ChoicesRow Choices::of(PersonId person) const
{
    const auto text = drawer_.get(kinds::choices, to_text(person), clock_());
    return text ? codec::stored::read<ChoicesRow>(*text) : ChoicesRow{};
}

void Choices::set(PersonId person, const ChoicesRow& row)
{
    drawer_.put(kinds::choices, to_text(person), codec::to_json(row), {.until = {}, .account = person.number()});
}

std::string Choices::new_feed(PersonId person)
{
    end_feed(person);
    std::string secret = drawer_.random(secret_bytes);
    const FeedRow row{person.number(), clock_()};
    drawer_.put(kinds::feed, feed_key(secret), codec::to_json(row), {.until = {}, .account = person.number()});
    return secret;
}

bool Choices::has_feed(PersonId person) const
{
    bool found = false;
    drawer_.each(kinds::feed, {}, clock_(), [&](std::string_view, std::string_view text) {
        found = found || codec::stored::read<FeedRow>(text).person == person.number();
    });
    return found;
}

void Choices::end_feed(PersonId person) { drawer_.remove_of(kinds::feed, person.number()); }

std::optional<PersonId> Choices::feed_of(std::string_view secret) const
{
    const auto text = drawer_.get(kinds::feed, feed_key(secret), clock_());
    if (!text) return {};
    return PersonId{codec::stored::read<FeedRow>(*text).person};
}

bool is_mail_address(std::string_view text)
{
    const auto at = text.find('@');
    if (at == 0 || at == text.npos || at + 1 == text.size() || text.size() > longest_address) return false;
    if (text.find('@', at + 1) != text.npos) return false;
    return std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < 127 && std::string_view{"<>\"\\,;:()[]"}.find(c) == std::string_view::npos;
    });
}

Instant next_hour(const ChoicesRow& choices, const calendar::WorkingDays& working, Instant now)
{
    using std::chrono::minutes;
    for (Day day = day_of(now);; day += days{1}) {
        if (!choices.on_rest_days && !working.is_working_day(day)) continue;
        const Instant from = start_of(day) + minutes{choices.from}, to = start_of(day) + minutes{choices.to};
        if (now < to) return std::max(now, from);
    }
}

}  // namespace jinze::outbox
