#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/upkeep/doctor.h"

namespace jinze::upkeep {
namespace {

constexpr std::uint64_t megabyte = 1'000'000;

Finding look_at_ledger_file(const std::filesystem::path& path, const Permissions& file)
{
    if (file.others_may_read)
        return wrong(
            "ledger_file",
            {fmt::format("{}可被其他用户读取。", path.string()),
             fmt::format("{} is open to other users.", path.string())},
            {fmt::format("请执行 chmod 600 {}。", path.string()), fmt::format("Run chmod 600 {}.", path.string())});
    if (!file.ours)
        return look("ledger_file",
                    {fmt::format("{}属于另一个用户。", path.string()),
                     fmt::format("{} belongs to another user.", path.string())},
                    {"请以运行尽责的用户（jinze）执行命令。", "Give commands as the user that runs jinze (jinze)."});
    return good("ledger_file", {"数据文件只有运行者本人能读。", "Only its owner can read the ledger's file."});
}

Finding look_at_key_file(const std::filesystem::path& path, const Permissions& key)
{
    if (!key.there)
        return wrong(
            "key_file",
            {fmt::format("没有密钥文件{}。", path.string()), fmt::format("There is no key file {}.", path.string())},
            {"请从封存的副本恢复，或用--key-file指明位置；没有它，姓名和内容都打不开。",
             "Restore it from its sealed copy, or name it with --key-file; without it no name "
             "and no text opens."});
    if (key.others_may_read || !key.regular)
        return wrong(
            "key_file",
            {fmt::format("密钥文件{}可被其他用户读取。", path.string()),
             fmt::format("The key file {} is open to other users.", path.string())},
            {fmt::format("请执行 chmod 600 {}。", path.string()), fmt::format("Run chmod 600 {}.", path.string())});
    return good("key_file",
                {"密钥文件在，且只有运行者本人能读。", "The key file is there, and only its owner can read it."});
}

Finding look_at_key_place(const Permissions& ledger, const Permissions& key)
{
    if (ledger.device != key.device)
        return good("key_place", {"密钥和数据不在同一块盘上。", "Key and data lie on different disks."});
    return look("key_place",
                {"密钥和数据在同一块盘上：拿走这块盘，就能看到全部内容。",
                 "Key and data lie on one disk: whoever takes the disk can read everything."},
                {"请把密钥文件放到另一块盘上（如只在启动时插入的U盘），用--key-file指明；至少对整盘加密。",
                 "Move the key file to another disk (such as a stick that is plugged in to start) and "
                 "name it with --key-file; encrypt the whole disk at the least."});
}

}  // namespace

Findings look_at_files(const std::filesystem::path& ledger, const std::filesystem::path& key)
{
    const Permissions file = permissions_of(ledger);
    if (!file.there)
        return {wrong(
            "ledger_file",
            {fmt::format("没有数据文件{}。", ledger.string()), fmt::format("There is no file {}.", ledger.string())},
            {"请用--db指明正确的文件，或用jinze restore从备份恢复。",
             "Name the right file with --db, or restore it with jinze restore."})};
    const Permissions key_file = permissions_of(key);
    const Disk disk = disk_under(ledger);
    Findings findings{look_at_ledger_file(ledger, file), look_at_key_file(key, key_file)};
    if (key_file.there) findings.push_back(look_at_key_place(file, key_file));
    findings.push_back(look_at_disk_kind(disk.kind));
    findings.push_back(look_at_space(disk, file.bytes));
    findings.push_back(look_at_write_ahead(permissions_of(ledger.string() + "-wal").bytes));
    findings.push_back(look_at_leftovers(leftovers_beside(ledger)));
    return findings;
}

Finding look_at_disk_kind(DiskKind kind)
{
    switch (kind) {
        case DiskKind::memory:
            return wrong(
                "disk_kind",
                {"数据放在内存盘上，断电即失。", "The data lies in memory and is gone when the machine stops."},
                {"请移到本机硬盘上。", "Move it to a disk of this machine."});
        case DiskKind::network:
            return wrong(
                "disk_kind",
                {"数据放在网络盘上，锁和落盘都靠不住。",
                 "The data lies on a network share, where neither locks nor writes can be "
                 "relied on."},
                {"请移到本机硬盘上；网络盘只放备份。", "Move it to a disk of this machine; a share is for backups."});
        case DiskKind::lasting: break;
    }
    return good("disk_kind", {"数据在本机硬盘上。", "The data lies on a disk of this machine."});
}

// Backing up needs room for one more copy; the ledger itself for what is to come.
Finding look_at_space(const Disk& disk, std::uint64_t ledger_bytes)
{
    const Bilingual what{fmt::format("数据所在的盘还有{}MB可用。", disk.free / megabyte),
                         fmt::format("{} MB are free on the data's disk.", disk.free / megabyte)};
    const Bilingual remedy{"请腾出空间，或把数据移到更大的盘；盘满时不能录入，也不能备份。",
                           "Make room, or move the data to a larger disk; a full disk takes no entries and "
                           "no backups."};
    if (disk.free < ledger_bytes + 100 * megabyte) return wrong("disk_space", what, remedy);
    if (disk.free < 5 * ledger_bytes + 500 * megabyte || disk.free < disk.size / 20)
        return look("disk_space", what, remedy);
    return good("disk_space", what);
}

Finding look_at_write_ahead(std::uint64_t bytes)
{
    const Bilingual what{fmt::format("预写文件（-wal）有{}MB。", bytes / megabyte),
                         fmt::format("The write-ahead file (-wal) has {} MB.", bytes / megabyte)};
    const Bilingual remedy{"有程序长时间占着旧数据：请重启jinze服务；绝不要手工删除-wal文件。",
                           "Some program keeps reading an old state: restart the jinze service; never "
                           "remove the -wal file by hand."};
    if (bytes > 64 * megabyte) return look("write_ahead_file", what, remedy);
    return good("write_ahead_file", what);
}

Finding look_at_leftovers(const std::vector<std::string>& names)
{
    if (names.empty())
        return good("leftovers",
                    {"没有中断的命令留下的半成品文件。", "No interrupted command has left anything behind."});
    return look("leftovers",
                {fmt::format("中断的备份或恢复留下了：{}。", fmt::join(names, "、")),
                 fmt::format("An interrupted backup or restore left: {}.", fmt::join(names, ", "))},
                {"确认没有备份或恢复正在进行，然后删除。",
                 "Make sure that no backup or restore is running, then remove them."});
}

}  // namespace jinze::upkeep
