#include "front/cli/open.h"

#include <fmt/format.h>

#include <filesystem>

#include "app/input/naming.h"
#include "app/outbox/outbox.h"
#include "app/upkeep/restore.h"
#include "storage/journal/key_proof.h"

namespace jinze::cli {
namespace {

std::string key_check(const vault::KeyFile& key)
{
    return check_line(key) + ' ' + to_hex(vault::Marker{key.master, vault::Use::check}.mark(key.district));
}

// The note begins with the last line of the key file that belongs to the district.
std::string not_its_key(const Common& common, const vault::KeyFile& key, const std::optional<std::string>& district,
                        const std::optional<std::string>& noted)
{
    const std::string line = noted ? noted->substr(0, noted->find(' ')) : std::string{};
    const std::string name = district ? *district : "?";
    const std::string zh = line.empty()
                               ? fmt::format("请用--key-file指明区{}的密钥文件", name)
                               : fmt::format("请用--key-file指明区{}的、末行为“check: {}”的密钥文件", name, line);
    const std::string en =
        line.empty() ? fmt::format("name the key file of district {}", name)
                     : fmt::format("name the key file of district {} whose last line is \"check: {}\"", name, line);
    return fmt::format(
        "{0}是区{1}的密钥（check: {2}），不是{3}的：{4}，没有写入。{0} is a key of district {1} "
        "(check: {2}), not of {3}: {5} with --key-file. Nothing was written.",
        key_file_of(common), key.district, check_line(key), common.db, zh, en);
}

}  // namespace

std::string key_file_of(const Common& common) { return common.key_file.empty() ? common.db + ".key" : common.key_file; }

void check_key_belongs(const Common& common, const vault::KeyFile& key, const journal::Reading& journal)
{
    const auto noted = journal.setting(journal::key_check_setting);
    const auto district = journal.setting("district");
    const vault::KeyFileError wrong{not_its_key(common, key, district, noted)};
    if (district && *district != key.district) throw wrong;
    const journal::KeyProof proof = journal::prove_key(journal, key.master);
    const bool as_noted = noted && *noted == key_check(key);
    if (proof.holds() || (as_noted && (proof.nothing_to_ask() || proof.opened > 0))) return;
    if (as_noted)
        throw journal::StorageError{journal::Trouble::damaged,
                                    fmt::format("the key belongs to {}, but none of its newest texts can be decrypted: "
                                                "the vault is damaged; restore it from a backup",
                                                common.db)};
    if (noted || !proof.nothing_to_ask()) throw wrong;
}

std::optional<vault::KeyFile> key_if_there(const Common& common, const journal::Reading& journal)
{
    const std::string path = key_file_of(common);
    if (common.key_file.empty() && !std::filesystem::exists(path)) return {};
    vault::KeyFile key = vault::read_key_file(path);
    check_key_belongs(common, key, journal);
    return key;
}

void note_key(journal::Journal& journal, const vault::KeyFile& key)
{
    const std::string check = key_check(key);
    try {
        if (journal.setting(journal::key_check_setting) != check) journal.set(journal::key_check_setting, check);
        if (!journal.setting("district")) journal.set("district", key.district);
    } catch (const journal::StorageError& error) {
        if (error.kind() != journal::Trouble::full_disk) throw;  // the next writer stores it
    }
}

void check_left_over(const Common& common)
{
    storage::open(common.db)->check_left_over([&](const journal::Reading& reading) {
        return upkeep::verified(reading, vault::read_key_file(key_file_of(common)));
    });
}

District open_district(const Common& common, Clock clock, desk::Steady steady)
{
    check_left_over(common);
    auto journal = storage::open(common.db)->journal();
    vault::KeyFile key = vault::read_key_file(key_file_of(common));
    check_key_belongs(common, key, *journal);
    auto desk =
        std::make_unique<desk::Desk>(desk::Dependencies{.journal = *journal,
                                                        .key = key.master,
                                                        .clock = std::move(clock),
                                                        .steady = std::move(steady),
                                                        .beside = outbox::causes(journal->drawer(), key.master)});
    return {std::move(journal), std::move(key), std::move(desk)};
}

std::expected<PersonId, std::string> actor_of(desk::Desk& desk, const std::string& as)
{
    if (as.empty() || as == "0") return PersonId{};
    const auto found = desk.read([&](const district::State& state) {
        auto all = desk.directory().persons(state.people(), as);
        if (all.size() < 2) return all;
        return input::Naming{state, desk.directory(), day_of(desk.now())}.named(
            as);  // not those whose import was undone
    });
    if (found.size() == 1) return found.front();
    if (found.empty())
        return std::unexpected{std::string{
            "--as：查无此人，请填写姓名或编号（如m33）。No such person; give a name or an id such as m33."}};
    return std::unexpected{fmt::format(
        "--as：有{0}人同名，请填写编号（如m33）。{0} people have this name; give an id such as m33.", found.size())};
}

}  // namespace jinze::cli
