#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/upkeep/doctor.h"
#include "storage/journal/storage_error.h"

namespace jinze::upkeep {
namespace {

constexpr std::size_t most_named = 10;

void note_broken(VaultRead& read, SealedId row)
{
    ++read.broken;
    if (read.first.size() < most_named) read.first.push_back(row);
}

void look_at_row(VaultRead& read, const vault::Sealer& sealer, const journal::StoredRow& stored)
{
    if (stored.erased)
        ++read.erased;
    else if (sealer.open(stored.row))
        ++read.opened;
    else
        note_broken(read, stored.row.id);
}

// If sequential reading fails: reads each id by itself until two thousand in a row do not exist.
void read_singly(VaultRead& read, const journal::Reading& journal, const vault::Sealer& sealer, std::uint32_t from)
{
    constexpr std::uint32_t longest_gap = 2000;
    for (std::uint32_t id = from, gap = 0; gap < longest_gap; ++id) {
        try {
            const auto row = journal.row(SealedId{id});
            if (!row) {
                ++gap;
                continue;
            }
            gap = 0;
            look_at_row(read, sealer, {.row = *row, .erased = false});
        } catch (const journal::StorageError&) {
            if (++gap < longest_gap) note_broken(read, SealedId{id});
        }
    }
}

}  // namespace

VaultRead read_vault(const journal::Reading& journal, const vault::Sealer& sealer)
{
    VaultRead read;
    std::uint32_t next = 1;
    try {
        journal.rows([&](const journal::StoredRow& stored) {
            look_at_row(read, sealer, stored);
            next = stored.row.id.number() + 1;
        });
    } catch (const journal::StorageError&) {
        note_broken(read, SealedId{next});
        read_singly(read, journal, sealer, next + 1);
    }
    return read;
}

Finding look_at_vault(const VaultRead& read)
{
    if (read.broken == 0)
        return good("vault",
                    {fmt::format("{}条密文都能打开，另有{}条已删除。", read.opened, read.erased),
                     fmt::format("All {} encrypted texts open; {} more were erased.", read.opened, read.erased)});
    std::vector<std::uint32_t> rows;
    for (const SealedId id : read.first) rows.push_back(id.number());
    const char* more = read.broken > rows.size() ? " …" : "";
    return wrong(
        "vault",
        {fmt::format("有{}条密文打不开：第{}{}条。", read.broken, fmt::join(rows, "、"), more),
         fmt::format("{} encrypted texts do not open: rows {}{}.", read.broken, fmt::join(rows, ", "), more)},
        {"先停止服务，把数据文件原样复制一份；再把最近的备份恢复到别处，用 jinze verify 核验。不要删除任何旧备份。",
         "Stop the service and copy its files as they are; then restore the last backup elsewhere and verify it. "
         "Remove no older backup."});
}

Finding look_at_database(const std::optional<std::string>& damage)
{
    if (!damage) return good("database", {"数据库结构完好。", "The database's own check finds nothing wrong."});
    std::string line = *damage;
    std::ranges::replace(line, '\n', ' ');
    return wrong("database",
                 {fmt::format("数据库文件已损坏：{}", line), fmt::format("The database file is damaged: {}", line)},
                 {"先停止服务，把数据文件原样复制一份；再恢复最近的备份。",
                  "Stop the service and copy its files as they are; then restore the last backup."});
}

}  // namespace jinze::upkeep
