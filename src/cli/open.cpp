#include "cli/open.h"

#include <fmt/format.h>

namespace jinze::cli {

std::string key_file_of(const Common& common)
{
    return common.key_file.empty() ? common.db + ".key" : common.key_file;
}

void check_key_belongs(const Common& common, const vault::KeyFile& key,
                       const journal::Reading& journal)
{
    if (const auto district = journal.setting("district"); district && *district != key.district)
        throw vault::KeyFileError{
            fmt::format("{} is the key of district {}, but {} is district {}'s. Name the right one "
                        "with --key-file.",
                        key_file_of(common), key.district, common.db, *district)};
}

District open_district(const Common& common, Clock clock)
{
    auto journal = std::make_unique<store::SqliteJournal>(common.db);
    vault::KeyFile key = vault::read_key_file(key_file_of(common));
    check_key_belongs(common, key, *journal);
    auto desk = std::make_unique<desk::Desk>(
        desk::Means{.journal = *journal, .key = key.master, .clock = std::move(clock)});
    return {std::move(journal), std::move(key), std::move(desk)};
}

std::expected<PersonId, std::string> actor_of(desk::Desk& desk, const std::string& as)
{
    if (as.empty() || as == "0") return PersonId{};
    const auto found = desk.read(
        [&](const district::State& state) { return desk.directory().persons(state.people(), as); });
    if (found.size() == 1) return found.front();
    if (found.empty())
        return std::unexpected{
            std::string{"--as：查无此人，请写姓名或编号（如m33）。Nobody here is called that; give "
                        "a name or an id such as m33."}};
    return std::unexpected{fmt::format(
        "--as：有{0}人同名，请写编号（如m33）。{0} people bear this name; give an id such as m33.",
        found.size())};
}

}  // namespace jinze::cli
