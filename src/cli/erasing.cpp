#include "cli/erasing.h"

#include <fmt/format.h>

#include "cli/change.h"
#include "codec/leaf.h"

namespace jinze::cli {
namespace {

// Every version of who the person is that was ever sealed, every reason of their absence, and what
// an earlier decision to erase named.
std::vector<SealedId> rows_about(PersonId person, const journal::Reading& journal)
{
    std::set<SealedId> rows;
    journal.read(0, [&](const journal::Leaf& leaf) {
        const auto holds = [&](std::string_view text) {
            return leaf.bytes.find(text) != leaf.bytes.npos;
        };
        if (!holds("\"identity\"") && !holds("\"AbsenceExcused\"") && !holds("\"PersonErased\""))
            return;
        const district::Event event = codec::leaf_from(leaf.bytes).event;
        if (const auto* it = std::get_if<registry::PersonRegistered>(&event);
            it && it->person == person)
            rows.insert(it->identity.row);
        if (const auto* it = std::get_if<registry::IdentityCorrected>(&event);
            it && it->person == person)
            rows.insert(it->identity.row);
        if (const auto* it = std::get_if<record::AbsenceExcused>(&event);
            it && it->person == person)
            rows.insert(it->reason.row);
        if (const auto* it = std::get_if<registry::PersonErased>(&event);
            it && it->person == person)
            rows.insert(it->rows.begin(), it->rows.end());
    });
    return {rows.begin(), rows.end()};
}

struct Meant {
    PersonId person, with;
    bool erased = false;
};

std::expected<Meant, No> meant_by(desk::Desk& desk, const std::string& person,
                                  const std::string& with)
{
    return desk.read([&](const district::State& state) -> std::expected<Meant, No> {
        const desk::Naming naming{state, desk.directory(), day_of(desk.now())};
        const auto who = naming.person(person);
        if (!who) return std::unexpected{bad_input("PERSON", who.error())};
        Meant meant{*who, {}, state.people()[*who].erased};
        if (meant.erased) return meant;
        const auto second = naming.person(with);
        if (!second) return std::unexpected{bad_input("--with", second.error())};
        meant.with = *second;
        return meant;
    });
}

}  // namespace

std::expected<EraseAnswer, No> erase(District& district, const Common& common,
                                     const std::string& person, const std::string& with)
{
    const auto meant = meant_by(*district.desk, person, with);
    if (!meant) return std::unexpected{meant.error()};
    std::vector<SealedId> rows = rows_about(meant->person, *district.journal);
    EraseAnswer answer{.person = fmt::format("m{}", meant->person.number()),
                       .rows = 0,
                       .repeated = meant->erased,
                       .receipt = {}};
    if (!meant->erased) {
        const district::ErasePerson decision{
            .person = meant->person, .with = meant->with, .rows = rows};
        auto receipt = change(
            district, common, fmt::format("erase {} {}", answer.person, meant->with.number()),
            [&](const desk::Naming&, desk::Desk&) { return Change{{decision}, {}}; });
        if (!receipt) return std::unexpected{std::move(receipt.error())};
        answer.receipt = *std::move(receipt);
        rows = rows_about(meant->person, *district.journal);  // what came in between is named too
    }
    answer.rows = rows.size();
    district.desk->erase_rows(meant->person, rows);
    return answer;
}

int say(Shell& shell, const Common& common, const EraseAnswer& answer)
{
    if (common.json) return say_json(shell, answer), done;
    if (common.english())
        shell.out << fmt::format(
            "{} is erased: {} texts are gone from every file of the district.{}\n", answer.person,
            answer.rows, answer.repeated ? " (It had been decided before.)" : "");
    else
        shell.out << fmt::format("{}已删除：{}条密文已从各文件中清除。{}\n", answer.person,
                                 answer.rows, answer.repeated ? "（此前已作出决定）" : "");
    return answer.receipt ? say(shell, common, *answer.receipt) : done;
}

}  // namespace jinze::cli
