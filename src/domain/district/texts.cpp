#include "domain/district/texts.h"

#include "base/ensure.h"
#include "base/overload.h"
#include "base/spelling.h"
#include "domain/district/lists.h"
#include "domain/registry/person_name.h"

namespace jinze::district {
namespace {

constexpr TextRule rules[] = {
    {TextOf::person_name, "person_name", Spelt::name, 100, "姓名", "the name"},
    {TextOf::organisation_name, "organisation_name", Spelt::name, 100, "组织名称", "the name"},
    {TextOf::function, "function", Spelt::text, 2000, "职能", "the function"},
    {TextOf::extra_heading, "extra_heading", Spelt::line, 100, "附加列的名称", "the heading of an extra column"},
    {TextOf::extra_value, "extra_value", Spelt::text, 1000, "附加列的内容", "the extra column"},
    {TextOf::title, "title", Spelt::line, 200, "标题", "the title"},
    {TextOf::place, "place", Spelt::line, 100, "地点", "the place"},
    {TextOf::conclusion, "conclusion", Spelt::line, 2000, "议定事项", "the conclusion"},
    {TextOf::notes, "notes", Spelt::text, 20000, "正文", "the notes"},
    {TextOf::absence, "absence", Spelt::line, 2000, "原因", "the reason"},
    {TextOf::withdrawal, "withdrawal", Spelt::text, 2000, "撤回原因", "the reason"},
    {TextOf::reason, "reason", Spelt::text, 2000, "原因", "the reason"},
    {TextOf::decision, "decision", Spelt::text, 2000, "决定的理由", "why it is decided so"},
    {TextOf::waiver, "waiver", Spelt::text, 2000, "免除的理由", "why it is waived"},
    {TextOf::contest, "contest", Spelt::text, 2000, "异议的理由", "why it is contested"},
    {TextOf::duty_title, "duty_title", Spelt::line, 200, "名称", "the duty's title"},
    {TextOf::suggestion, "suggestion", Spelt::text, 4000, "意见", "the suggestion"},
    {TextOf::suggestion_answer, "suggestion_answer", Spelt::text, 4000, "答复", "the answer"},
    {TextOf::view_name, "view_name", Spelt::line, 100, "名称", "the name"},
};

// As people count: the characters of valid UTF-8.
int length(std::string_view text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string spelt(Spelt how, std::string_view typed)
{
    return how == Spelt::name ? clean_name(typed) : how == Spelt::line ? clean_line(typed) : clean_text(typed);
}

// Goes through the texts of one command; the first that cannot be kept stays, and nothing after it matters.
class Door {
public:
    void take(TextOf of, std::string& text, std::string_view field, Where where = {})
    {
        if (no_ || text.empty()) return;
        auto taken = clean(of, text, field);
        if (taken) {
            text = *std::move(taken);
            return;
        }
        no_ = std::move(taken.error());
        no_->list = where.list;
        no_->item = where.item;
    }
    void take(IdentityWords& identity)
    {
        take(TextOf::person_name, identity.name, "name");
        for (Extra& extra : identity.extra) {
            take(TextOf::extra_heading, extra.heading, "extra");
            take(TextOf::extra_value, extra.value, "extra");
        }
    }
    void take(RecordWords& words)
    {
        take(TextOf::title, words.title, "title");
        take(TextOf::place, words.place, "place");
        for (std::size_t i = 0; i < words.items.size(); ++i)
            take(TextOf::conclusion, words.items[i], "text", {List::conclusions, static_cast<int>(i)});
        take(TextOf::notes, words.notes, "notes");
    }
    void take(std::vector<Excuse>& excuses, const record::Content& content)
    {
        for (Excuse& it : excuses) take(TextOf::absence, it.reason.text, "reason", place_of_reason(content, it.person));
    }
    std::optional<Refused>& no() { return no_; }

private:
    std::optional<Refused> no_;
};

void clean_texts(Door& door, FoundOrganisation& it) { door.take(TextOf::organisation_name, it.name.text, "name"); }
void clean_texts(Door& door, RenameOrganisation& it) { door.take(TextOf::organisation_name, it.name.text, "name"); }
void clean_texts(Door& door, StateFunction& it) { door.take(TextOf::function, it.text.text, "text"); }
void clean_texts(Door& door, RegisterPerson& it) { door.take(it.identity); }
void clean_texts(Door& door, CorrectIdentity& it) { door.take(it.identity); }
void clean_texts(Door& door, EnterRecord& it)
{
    door.take(it.words);
    door.take(it.excuses, it.content);
}
void clean_texts(Door& door, CorrectRecord& it)
{
    door.take(it.words);
    door.take(it.excuses, it.content);
}
void clean_texts(Door& door, WithdrawRecord& it) { door.take(TextOf::withdrawal, it.reason.text, "reason"); }
void clean_texts(Door& door, CallMeeting& it) { door.take(it.words); }
void clean_texts(Door& door, AdoptCatalogue& it)
{
    for (std::size_t i = 0; i < it.duties.size(); ++i)
        door.take(TextOf::duty_title, it.duties[i].title.text, "title", {List::duties, static_cast<int>(i)});
}
void clean_texts(Door& door, AdoptDuty& it) { door.take(TextOf::duty_title, it.title.text, "title"); }
void clean_texts(Door& door, GiveReason& it) { door.take(TextOf::reason, it.reason.text, "text"); }
void clean_texts(Door& door, DecideReason& it) { door.take(TextOf::decision, it.why.text, "text"); }
void clean_texts(Door& door, Waive& it) { door.take(TextOf::waiver, it.why.text, "text"); }
void clean_texts(Door& door, Contest& it) { door.take(TextOf::contest, it.why.text, "text"); }
void clean_texts(Door& door, DecideContest& it) { door.take(TextOf::decision, it.why.text, "text"); }

template <class C>
concept HoldsText = requires(C c) { c.name.text; } || requires(C c) { c.text.text; } || requires(C c) { c.title.text; } ||
                    requires(C c) { c.reason.text; } || requires(C c) { c.why.text; } || requires(C c) { c.words; } ||
                    requires(C c) { c.identity; } || requires(C c) { c.excuses; } || requires(C c) { c.duties; };
template <class C>
concept Cleaned = requires(Door& door, C& c) { clean_texts(door, c); };

}  // namespace

std::span<const TextRule> text_rules() { return rules; }

const TextRule& rule_of(TextOf of)
{
    const TextRule& rule = rules[static_cast<std::size_t>(of)];
    ensure(rule.of == of);
    return rule;
}

std::expected<std::string, Refused> clean(TextOf of, std::string_view typed, std::string_view field)
{
    const TextRule& rule = rule_of(of);
    const Flaw flaw = rule.spelt == Spelt::name ? flaw_of_name(typed) : flaw_of_text(typed);
    Refused no{.subject = std::string{field}, .text = of};
    no.why = flaw == Flaw::lost ? Refusal::text_lost : Refusal::text_unprintable;
    if (flaw == Flaw::control || flaw == Flaw::not_utf8 || flaw == Flaw::lost) return std::unexpected{no};
    no.why = Refusal::name_odd;
    if (of == TextOf::person_name && registry::odd_in_name(typed)) return std::unexpected{no};
    std::string text = spelt(rule.spelt, typed);
    no.why = Refusal::text_too_long;
    no.count = length(text);
    if (no.count > rule.longest) return std::unexpected{no};
    return text;
}

std::expected<Command, Refused> clean(const Command& command)
{
    Door door;
    Command taken = command;
    std::visit(
        [&]<class C>(C& it) {
            static_assert(Cleaned<C> || !HoldsText<C>, "a command with texts that go past the door: say which in texts.cpp");
            if constexpr (Cleaned<C>) clean_texts(door, it);
        },
        taken);
    if (door.no()) return std::unexpected{*std::move(door.no())};
    return taken;
}

}  // namespace jinze::district
