#include "domain/district/text_rule.h"

#include "base/spelling.h"
#include "base/text.h"
#include "domain/district/refusals.h"
#include "domain/district/text_door.h"
#include "domain/registry/person_name.h"

namespace jinze::district {
namespace {

std::string spelt(Spelt how, std::string_view typed)
{
    return how == Spelt::name || how == Spelt::person ? clean_name(typed)
           : how == Spelt::line                       ? clean_line(typed)
                                                      : clean_text(typed);
}

}  // namespace

std::expected<std::string, Refused> clean(const TextRule& rule, std::string_view typed, std::string_view field)
{
    const bool is_name = rule.spelt == Spelt::name || rule.spelt == Spelt::person;
    const Flaw flaw = is_name ? flaw_of_name(typed) : flaw_of_text(typed);
    Refused no{.subject = std::string{field}, .text = rule};
    no.why = flaw == Flaw::lost ? refusals::text_lost : refusals::text_unprintable;
    if (flaw == Flaw::control || flaw == Flaw::not_utf8 || flaw == Flaw::lost) return std::unexpected{no};
    no.why = refusals::name_odd;
    if (rule.spelt == Spelt::person && registry::odd_in_name(typed)) return std::unexpected{no};
    std::string text = spelt(rule.spelt, typed);
    no.why = refusals::text_too_long;
    no.count = static_cast<int>(characters_in(text));
    if (no.count > rule.longest) return std::unexpected{no};
    return text;
}

void TextDoor::take(const TextRule& rule, std::string& text, std::string_view field, const Where& where)
{
    if (no_ || text.empty()) return;
    auto taken = clean(rule, text, field);
    if (taken) {
        text = *std::move(taken);
        return;
    }
    no_ = std::move(taken.error());
    no_->list = where.list;
    no_->item = where.item;
}

}  // namespace jinze::district
