#include "front/cli/founding.h"

#include <fmt/format.h>

#include <filesystem>

#include "app/access/gate.h"

namespace jinze::cli {
namespace {

// Removes the created files unless told to keep them.
class Unfinished {
public:
    ~Unfinished()
    {
        std::error_code ignored;
        for (const std::string& file : files_) std::filesystem::remove(file, ignored);
    }
    void made(std::string file) { files_.push_back(std::move(file)); }
    void finished() { files_.clear(); }

private:
    std::vector<std::string> files_;
};

// Made from the file's name and random digits: keys and backups of two districts on one machine are told apart by it.
std::string name_of_its_own(const std::filesystem::path& db)
{
    std::string name = db.stem().string().substr(0, 31);
    if (!vault::is_district_name(name)) name = "district";
    std::array<std::uint8_t, 4> chance{};
    vault::system_entropy()(chance);
    return name + '-' + to_hex(chance);
}

std::optional<Denial> object_to_name(const std::string& name)
{
    if (!vault::is_district_name(name))
        return bad_input("--district", {"应为1至40个小写字母、数字或-。", "1 to 40 of a-z, 0-9 and '-'."});
    if (name == "district")
        return bad_input("--district", {"请填写本区名称，如yunxi；各区名称不得相同。",
                                        "Give the district a unique name, such as yunxi."});
    return {};
}

std::optional<Denial> object_to_overwriting(const char* field, const std::string& path)
{
    if (!std::filesystem::exists(path)) return {};
    return bad_input(field, {fmt::format("{}已存在，不会覆盖。", path),
                             fmt::format("{} already exists and is not overwritten.", path)});
}

}  // namespace

std::expected<Founded, Denial> found_district(const Common& common, const Founding& founding, const Clock& clock)
{
    const auto store = storage::open(common.db);
    const std::string key_file = key_file_of(common);
    const std::string name = founding.name.empty() ? name_of_its_own(common.db) : founding.name;
    if (auto no = object_to_name(name)) return std::unexpected{*std::move(no)};
    if (auto no = object_to_overwriting("--db", common.db)) return std::unexpected{*std::move(no)};
    if (auto no = object_to_overwriting("--key-file", key_file)) return std::unexpected{*std::move(no)};

    Unfinished unfinished;
    const auto key = vault::create_key_file(key_file, name, vault::system_entropy());
    unfinished.made(key_file);
    {
        const auto journal = store->create();
        for (const auto& file : store->files()) unfinished.made(file);
        journal->set("district", name);
        note_key(*journal, key);
    }
    District district = open_district(common, clock);
    const desk::Answer answer = district.desk->submit(desk::opening(founding.opening, PersonId{}));
    if (!answer) return std::unexpected{no_from(answer.error())};
    access::Gate gate{*district.desk, district.key.master, clock};
    const auto office = gate.accounts().open_office();
    if (!office) return std::unexpected{Denial{"busy", "", office.error().what.zh, office.error().what.en}};
    unfinished.finished();
    return Founded{input::answer_from(*answer), *office};
}

}  // namespace jinze::cli
