#include "app/input/denial.h"

#include "app/input/called.h"
#include "base/overload.h"
#include "base/text.h"
#include "domain/assembly/about.h"
#include "domain/assembly/said.h"

namespace jinze::input {
std::string printable(std::string text)
{
    while (const auto at = first_not_utf8(text)) text[*at] = '?';
    return text;
}

Denial bad_input(std::string field, Bilingual what)
{
    return {"bad_input", std::move(field), std::move(what.zh), std::move(what.en)};
}

Denial absent(std::string field)
{
    const std::string zh = district::entry_in_chinese(field), en = district::entry_in_english(field);
    return {"absent", std::move(field), zh + "未找到，或者不在您能查看的范围内。",
            en + "Not found, or not among what you may see."};
}

bool is_absent(const Denial& no) { return no.why == "absent"; }

Denial no_from(const district::Refused& by_rule)
{
    return {std::string{by_rule.why.name}, district::path_of(by_rule), district::sentence_in_chinese(by_rule),
            district::sentence_in_english(by_rule)};
}

Denial no_from(const desk::Refused& by_desk)
{
    return std::visit(overload{[](const district::Refused& it) { return no_from(it); },
                               [](const desk::KeyReused&) {
                                   return Denial{
                                       "key_reused", "--key",
                                       "该内容已提交过，本次提交与前次不一致，未再写入。需要另行记录的，请重新填写。",
                                       "This was already submitted with other content; nothing more was written. To "
                                       "enter another, start again."};
                               },
                               [](const desk::Moved&) {
                                   return Denial{"moved", "", "其间已有新的内容写入，请重新执行。",
                                                 "Another entry was written in the meantime; run the command again."};
                               }},
                      by_desk);
}

Denial no_from(const desk::Refused& by_desk, desk::Desk& desk, PersonId actor)
{
    const auto* by_rule = std::get_if<district::Refused>(&by_desk);
    if (!by_rule) return no_from(by_desk);
    return desk.read([&](const district::State& state) {
        Denial no = no_from(called(*by_rule, state, desk.directory(), actor, day_of(desk.now())));
        no.field = no_from(*by_rule).field;
        return no;
    });
}

Denial no_from(const codec::strict::Problem& problem)
{
    return {"bad_input", problem.path, problem.chinese, problem.english};
}

std::vector<std::string> made_by(const district::Events& events)
{
    std::vector<std::string> made;
    for (const district::Event& event : events)
        if (auto id = district::about_event(event).made; !id.empty()) made.push_back(std::move(id));
    return made;
}

ReceiptAnswer answer_from(const desk::Receipt& receipt)
{
    return {receipt.first,
            receipt.last,
            receipt.head.size,
            receipt.head.root,
            receipt.repeated,
            made_by(receipt.events),
            {}};
}

}  // namespace jinze::input
