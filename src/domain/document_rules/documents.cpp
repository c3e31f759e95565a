#include "domain/district/tiers.h"
#include "domain/document_rules/decide.h"
#include "domain/matter/matters.h"

namespace jinze::district {
namespace {

using document::Document;
using document::DocumentId;
using document::Documents;

const Document* found(const State& state, DocumentId id) { return state.of<Documents>().find(id); }

void take_optional(TextDoor& door, const TextRule& rule, std::optional<Text>& text, std::string_view field)
{
    if (!text) return;
    door.take(rule, text->text, field);
    if (text->text.empty()) text.reset();
}

// Whoever may set matters carries documents out.
Objection object_to_body(const Request& asked, OrgId body)
{
    if (const auto no = object_to_org(asked, body, asked.today)) return no;
    const auto& setters = matter::supervised()->setters;
    if (std::ranges::find(setters, asked.people[body].kind) != setters.end()) return {};
    return because(refusals::document_body_unfit, to_text(body));
}

Objection object_to_issuer(const Request& asked, const RegisterDocument& command)
{
    if (!command.issuer) return {};
    const OrgId issuer = *command.issuer;
    if (const auto no = object_to_org(asked, issuer, asked.today)) return no;
    if (issuer == command.body || stands_above(asked.people, issuer, command.body, asked.today)) return {};
    return because(refusals::issuer_not_above, to_text(issuer));
}

Objection object_to_version(const Request& asked, const RegisterDocument& command)
{
    if (!command.replaces) return {};
    const Document* old = found(asked.state, *command.replaces);
    if (!old) return because(refusals::document_unknown, to_text(*command.replaces));
    if (old->registered.body != command.body)
        return because(refusals::version_of_another, to_text(old->registered.body));
    if (!old->replaced_by.empty()) return because(refusals::replaced_already, to_text(old->replaced_by.back()));
    if (command.day < old->registered.day)
        return because(refusals::version_before_itself, to_text(old->registered.day));
    return {};
}

Objection object_to_clauses(const RegisterDocument& command)
{
    if (command.clauses.empty()) return because(refusals::clauses_missing);
    if (command.clauses.size() > clauses_at_most)
        return because(refusals::clauses_too_many, std::to_string(clauses_at_most));
    for (std::size_t i = 0; i < command.clauses.size(); ++i)
        if (auto no = object_to_missing(command.clauses[i].text, texts::clause_text, "text"))
            return at(lists::clauses, i, no);
    return {};
}

Objection object_to_registering(const Request& asked, const RegisterDocument& command)
{
    if (const auto no = object_to_body(asked, command.body)) return no;
    if (const auto no = object_to_missing(command.title.text, texts::document_title, "title")) return no;
    if (const auto no = object_to_day(asked, command.day)) return no;
    if (const auto no = object_to_issuer(asked, command)) return no;
    if (const auto no = object_to_version(asked, command)) return no;
    return object_to_clauses(command);
}

}  // namespace

OrgId home_of(const State& state, DocumentId id)
{
    const Document* it = found(state, id);
    return it ? it->registered.body : OrgId{};
}
OrgId toward(const State&, const RegisterDocument& it, Day) { return it.body; }
OrgId toward(const State& state, const DecideClause& it, Day) { return home_of(state, it.document); }

void clean_texts(TextDoor& door, RegisterDocument& it)
{
    door.take(texts::document_title, it.title.text, "title");
    take_optional(door, texts::document_number, it.number, "number");
    for (std::size_t i = 0; i < it.clauses.size(); ++i) {
        const Where here{.list = lists::clauses, .item = static_cast<int>(i)};
        door.take(texts::clause_label, it.clauses[i].label, "label", here);
        door.take(texts::clause_text, it.clauses[i].text, "text", here);
    }
}
void clean_texts(TextDoor& door, DecideClause& it) { take_optional(door, texts::clause_why, it.why, "text"); }

Decided decide_on(const Request& asked, const RegisterDocument& command)
{
    if (const auto no = object_to_registering(asked, command)) return std::unexpected{*no};
    const DocumentId id{static_cast<std::uint32_t>(asked.state.of<Documents>().all().size() + 1)};
    document::DocumentRegistered registered{.document = id,
                                            .body = command.body,
                                            .issuer = command.issuer,
                                            .kind = command.kind,
                                            .day = command.day,
                                            .replaces = command.replaces,
                                            .title = asked.seal(command.title),
                                            .number = {}};
    if (command.number) registered.number = asked.seal(*command.number);
    Events events{registered};
    int number = 0;
    for (const ClauseGiven& given : command.clauses) {
        // Sealed in the order in which they are written.
        document::ClauseEntered entered{.document = id, .clause = ++number, .label = {}, .text = {}};
        if (!given.label.empty()) entered.label = asked.seal(Text{given.label});
        entered.text = asked.seal(Text{given.text});
        events.push_back(entered);
    }
    number = 0;
    for (const ClauseGiven& given : command.clauses) {
        ++number;
        if (!given.fate) continue;
        events.push_back(document::ClauseDecided{.document = id, .clause = number, .fate = *given.fate, .why = {}});
    }
    return events;
}

Decided decide_on(const Request& asked, const DecideClause& command)
{
    const Document* it = found(asked.state, command.document);
    if (!it) return refuse(refusals::document_unknown, to_text(command.document));
    const document::Clause* clause = it->find(command.clause);
    if (!clause) return refuse(refusals::no_such_clause, std::to_string(command.clause));
    if (clause->fate(asked.today) == command.fate)
        return refuse(refusals::fate_decided_already, std::to_string(command.clause));
    document::ClauseDecided decided{
        .document = command.document, .clause = command.clause, .fate = command.fate, .why = {}};
    if (command.why) decided.why = asked.seal(*command.why);
    return Events{decided};
}

}  // namespace jinze::district
