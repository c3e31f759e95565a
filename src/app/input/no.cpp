#include "app/input/no.h"

#include <fmt/format.h>

#include "base/overload.h"
#include "base/text.h"
#include "app/input/called.h"

namespace jinze::input {
namespace {

template <class AnyId>
std::string id(char letter, AnyId id)
{
    return fmt::format("{}{}", letter, id.number());
}

}  // namespace

std::string printable(std::string text)
{
    while (const auto at = first_not_utf8(text)) text[*at] = '?';
    return text;
}

No bad_input(std::string field, Said what)
{
    return {"bad_input", std::move(field), std::move(what.zh), std::move(what.en)};
}

No no_from(const district::Refused& by_rule)
{
    return {std::string{district::name_of(by_rule.why)}, district::path_of(by_rule),
            district::sentence_in_chinese(by_rule), district::sentence_in_english(by_rule)};
}

No no_from(const desk::Refused& by_desk)
{
    return std::visit(
        overload{[](const district::Refused& it) { return no_from(it); },
                 [](const desk::KeyReused&) {
                     return No{"key_reused", "--key",
                               "这份内容已经提交过一次，这次的不一样，没有再写入。要另记一次，请从头填写。",
                               "This was submitted once already, with other content; nothing more was written. To "
                               "enter another, begin anew."};
                 },
                 [](const desk::Moved&) {
                     return No{"moved", "", "其间有人写入了新的内容，请再执行一次。",
                               "Somebody else wrote in the meantime; run the command again."};
                 }},
        by_desk);
}

No no_from(const desk::Refused& by_desk, desk::Desk& desk, PersonId actor)
{
    const auto* by_rule = std::get_if<district::Refused>(&by_desk);
    if (!by_rule) return no_from(by_desk);
    return desk.read([&](const district::State& state) {
        No no = no_from(desk::called(*by_rule, state, desk.directory(), actor, day_of(desk.now())));
        no.field = no_from(*by_rule).field;
        return no;
    });
}

No no_from(const codec::strict::Problem& problem)
{
    return {"bad_input", problem.path, problem.chinese, problem.english};
}

std::vector<std::string> made_by(const district::Events& events)
{
    std::vector<std::string> made;
    const overload name{
        [&](const registry::OrganisationFounded& it) { made.push_back(id('o', it.org)); },
        [&](const registry::PersonRegistered& it) { made.push_back(id('m', it.person)); },
        [&](const registry::PostEstablished& it) { made.push_back(id('p', it.post)); },
        [&](const registry::PersonAppointed& it) { made.push_back(id('a', it.appointment)); },
        [&](const registry::ChargeGiven& it) { made.push_back(id('c', it.charge)); },
        [&](const record::RecordEntered& it) { made.push_back(id('r', it.record)); },
        [&](const record::MeetingCalled& it) { made.push_back(id('g', it.meeting)); },
        [&](const district::ImportBegun& it) { made.push_back(id('b', it.batch)); },
        [](const auto&) {}};
    for (const district::Event& event : events) std::visit(name, event);
    return made;
}

ReceiptAnswer answer_from(const desk::Receipt& receipt)
{
    return {receipt.first,     receipt.last,     receipt.head.size,
            receipt.head.root, receipt.repeated, made_by(receipt.events)};
}

}  // namespace jinze::input
