#include "app/input/document_input.h"

#include "domain/document_rules/decide.h"

namespace jinze::input {
namespace {

std::expected<district::RegisterDocument, Denial> meaning_of(const DocumentInput& input, const Naming& naming)
{
    district::RegisterDocument command{.body = {},
                                       .issuer = {},
                                       .kind = input.kind,
                                       .day = input.day,
                                       .replaces = {},
                                       .title = {input.title},
                                       .number = {},
                                       .clauses = {}};
    const auto body = naming.organisation(input.body);
    if (!body) return std::unexpected{no_from("body", body.error())};
    command.body = *body;
    if (input.issuer) {
        const auto issuer = naming.organisation(*input.issuer);
        if (!issuer) return std::unexpected{no_from("issuer", issuer.error())};
        command.issuer = *issuer;
    }
    if (input.replaces) {
        command.replaces = id_from<document::DocumentId>(*input.replaces);
        if (!command.replaces || !naming.may_name(*command.replaces)) return std::unexpected{absent("replaces")};
    }
    if (input.number) command.number = district::Text{*input.number};
    for (const ClauseInput& clause : input.clauses)
        command.clauses.push_back({clause.label.value_or(""), clause.text, clause.fate});
    return command;
}

}  // namespace

Planner registering(DocumentInput input)
{
    return [input = std::move(input)](const Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        auto command = meaning_of(input, naming);
        if (!command) return std::unexpected{std::move(command.error())};
        return Change{{*std::move(command)}, {}};
    };
}

}  // namespace jinze::input
