#include "front/cli/backing_up.h"

#include <fmt/format.h>

#include <filesystem>

#include "app/upkeep/back_up.h"
#include "app/upkeep/backup_reading.h"
#include "app/upkeep/restore.h"
#include "app/upkeep/retention.h"
#include "front/cli/open.h"

namespace jinze::cli {
namespace {

Denial objected(upkeep::Objection objection)
{
    return {objection.does_not_verify ? "does_not_verify" : "bad_input", std::move(objection.field),
            std::move(objection.what.zh), std::move(objection.what.en)};
}

Denial wants_one_place()
{
    return bad_input("--to", {"请用--to指定备份文件，或用--into指定备份文件夹，二者只能选一。",
                              "Give either the backup file with --to or the folder of backups with --into."});
}

// Called once the new backup is complete. Never removes the new backup or one that another key signed.
std::vector<std::string> thin_out(const std::filesystem::path& folder, const upkeep::Made& made)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto backup = upkeep::BackupReading::open(entry.path());
        if (backup && backup->header().signer == made.header.signer) names.push_back(entry.path().filename());
    }
    auto removed = upkeep::outlived(made.header.district, std::move(names), {});
    std::erase(removed, made.file.filename().string());
    for (const std::string& name : removed) std::filesystem::remove(folder / name);
    return removed;
}

std::string in_megabytes(std::uint64_t bytes) { return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6); }

std::string head_shown(bool english, std::uint64_t size, const Digest& root)
{
    return fmt::format(fmt::runtime(english ? "{} leaves, root {}\n" : "账本：{}叶，根 {}\n"), size, to_hex(root));
}

}  // namespace

std::expected<BackupAnswer, Denial> back_up(const Common& common, const BackupAsked& asked, Instant now)
{
    if (asked.to.empty() == asked.into.empty()) return std::unexpected{wants_one_place()};
    check_left_over(common);
    const auto journal = storage::open(common.db)->journal();
    const vault::KeyFile key = vault::read_key_file(key_file_of(common));
    check_key_belongs(common, key, *journal);
    note_key(*journal, key);
    const std::filesystem::path to = asked.to.empty()
                                         ? std::filesystem::path{asked.into} / upkeep::backup_name(key.district, now)
                                         : std::filesystem::path{asked.to};
    auto made = upkeep::back_up(*journal, {common.db, to, key, now});
    if (!made) return std::unexpected{objected(std::move(made.error()))};
    const upkeep::Header& header = made->header;
    BackupAnswer answer{to.string(),   made->bytes, header.district, now, header.head.size, header.head.root,
                        header.signer, {},          made->unreadable};
    if (!asked.into.empty() && made->unreadable == 0) answer.removed = thin_out(asked.into, *made);
    return answer;
}

std::expected<RestoreAnswer, Denial> restore(const Common& common, const std::string& backup)
{
    const vault::KeyFile key = vault::read_key_file(key_file_of(common));
    auto restored = upkeep::restore(backup, common.db, key);
    if (!restored) return std::unexpected{objected(std::move(restored.error()))};
    const journal::Verdict& verdict = restored->verdict;
    return RestoreAnswer{
        common.db,      restored->header.district, restored->header.made, verdict.size, verdict.root, verdict.opened,
        verdict.erased, verdict.documents};
}

std::expected<CheckBackupAnswer, Denial> check_backup(const Common& common, const std::string& backup,
                                                      const std::string& signer)
{
    std::optional<vault::PublicKey> known;
    if (!signer.empty()) {
        const auto bytes = from_hex(signer);
        known = bytes ? digest_from(*bytes) : std::nullopt;
        if (!known)
            return std::unexpected{
                bad_input("--signer", {"应为64位十六进制，即备份时显示的签名公钥。",
                                       "Expected 64 hex digits: the signer that `jinze backup` printed."})};
    } else if (!common.key_file.empty()) {
        const vault::KeyFile key = vault::read_key_file(common.key_file);
        known = public_key_of(derive(key.master, vault::Use::signing));
    }
    auto header = upkeep::check_backup(backup, known);
    if (!header) return std::unexpected{objected(std::move(header.error()))};
    return CheckBackupAnswer{header->district,  header->made,   header->head.size,
                             header->head.root, header->signer, known.has_value()};
}

int say(Shell& shell, const Common& common, const BackupAnswer& it)
{
    const int code = it.unreadable > 0 ? does_not_verify : done;
    if (common.json) return say_json(shell, it), code;
    const bool english = common.english();
    shell.out << fmt::format(fmt::runtime(english ? "backed up: {} ({})\n" : "已备份：{}（{}）\n"), it.file,
                             in_megabytes(it.bytes))
              << head_shown(english, it.size, it.root)
              << fmt::format(fmt::runtime(english ? "signed by {}\n" : "签名公钥：{}\n"), to_hex(it.signer));
    for (const std::string& name : it.removed) shell.out << (english ? "removed: " : "已清理：") << name << '\n';
    if (it.unreadable > 0)
        shell.out << (english
                          ? fmt::format("{} plain rows (accounts, sessions, the security log) cannot be decrypted with "
                                        "this key; no older backup was removed. Run jinze verify.\n",
                                        it.unreadable)
                          : fmt::format(
                                "有{}行登录数据（账号、会话、安全日志）无法用本区密钥解密，原有备份均未清理；请执行 "
                                "jinze verify。\n",
                                it.unreadable));
    return code;
}

int say(Shell& shell, const Common& common, const RestoreAnswer& it)
{
    if (common.json) return say_json(shell, it), done;
    const bool english = common.english();
    shell.out << fmt::format(fmt::runtime(english ? "restored: {} (district {}, as of {})\n{} texts opened, {} erased; "
                                                    "{} documents. Verification passed.\n"
                                                  : "已恢复：{}（区 {}，备份时间 "
                                                    "{}）\n密文：打开核对{}条，已删除{}条；公开文件{}份。核验通过。\n"),
                             it.file, it.district, to_text(it.made), it.opened, it.erased, it.documents)
              << head_shown(english, it.size, it.root);
    return done;
}

int say(Shell& shell, const Common& common, const CheckBackupAnswer& it)
{
    if (common.json) return say_json(shell, it), done;
    const bool english = common.english();
    shell.out << fmt::format(fmt::runtime(english ? "the backup is complete: district {}, as of {}\n"
                                                  : "备份完整：区 {}，备份时间 {}\n"),
                             it.district, to_text(it.made))
              << head_shown(english, it.size, it.root)
              << fmt::format(fmt::runtime(english ? "signed by {}\n" : "签名公钥：{}\n"), to_hex(it.signer));
    if (!it.signer_known)
        shell.out << (english ? "This key comes from the file itself; compare it with the one you noted, or pass that "
                                "one with --signer.\n"
                              : "此公钥取自备份文件本身，请与留存的公钥比对，或用--signer指定留存的公钥。\n");
    return done;
}

}  // namespace jinze::cli
