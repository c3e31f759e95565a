#include "front/cli/erasing.h"

#include <fmt/format.h>

#include "app/input/erasing.h"
#include "front/cli/change.h"

namespace jinze::cli {
namespace {

struct Meant {
    PersonId person;
    bool erased = false;
};

std::expected<Meant, Denial> meant_by(desk::Desk& desk, const std::string& person)
{
    return desk.read([&](const district::State& state) -> std::expected<Meant, Denial> {
        const input::Naming naming{state, desk.directory(), day_of(desk.now())};
        const auto who = naming.person(person);
        if (!who) return std::unexpected{no_from("PERSON", who.error())};
        return Meant{*who, state.people()[*who].erased};
    });
}

}  // namespace

std::expected<EraseAnswer, Denial> erase(District& district, const Common& common, const std::string& person)
{
    const auto meant = meant_by(*district.desk, person);
    if (!meant) return std::unexpected{meant.error()};
    EraseAnswer answer{.person = fmt::format("m{}", meant->person.number()), .rows = 0};
    if (!meant->erased) {
        const auto receipt =
            change(district, common, fmt::format("erase {}", answer.person), [&](const input::Naming&, desk::Desk&) {
                return Change{{district::ErasePerson{.person = meant->person, .with = {}, .rows = {}}}, {}};
            });
        return std::unexpected{receipt ? bad_input("PERSON", {"没有办理。", "Nothing was done."}) : receipt.error()};
    }
    const std::vector<SealedId> rows = input::rows_about(meant->person, *district.journal);
    answer.rows = rows.size();
    district.desk->erase_rows(meant->person, rows);
    return answer;
}

int say(Shell& shell, const Common& common, const EraseAnswer& answer)
{
    if (common.json) return say_json(shell, answer), done;
    shell.out << (common.english() ? fmt::format("{} had already been erased by two people; {} texts were removed from "
                                                 "all files of the district.\n",
                                                 answer.person, answer.rows)
                                   : fmt::format("{}此前已由两人决定删除：{}条密文已从各文件中清除。\n", answer.person,
                                                 answer.rows));
    return done;
}

}  // namespace jinze::cli
