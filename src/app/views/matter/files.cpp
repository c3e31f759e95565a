#include "app/views/matter/files.h"

#include <charconv>

#include "app/files/kind.h"

namespace jinze::views {
namespace {

using district::AddMatterFile;
using district::Piece;
using district::RemoveMatterFile;
using matter::Attached;
using matter::Matters;

// One that the reader may read; null: there is none.
const matter::Matter* found(const Reader& reader, const std::string& id)
{
    const auto asked = id_from<matter::MatterId>(id);
    const matter::Matter* it = asked ? reader.state.of<Matters>().find(*asked) : nullptr;
    return it && views::reads(reader, *it) ? it : nullptr;
}

AddMatterFile smallest(matter::MatterId id)
{
    return {.matter = id, .name = {"1.txt"}, .kind = matter::FileKind::text, .pieces = {Piece{"1"}}};
}

Denial denial_of(const sheets::Fault& fault, const char* field)
{
    return {fault.cause, field, fault.chinese, fault.english};
}

std::vector<Piece> pieces_of(View bytes)
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < bytes.size(); at += matter::longest_piece)
        pieces.emplace_back(
            std::string{text_of(bytes.subspan(at, std::min(matter::longest_piece, bytes.size() - at)))});
    return pieces;
}

}  // namespace

std::vector<MatterFileShown> files_shown(const Reader& reader, const matter::Matter& matter)
{
    std::vector<MatterFileShown> all;
    for (const Attached& it : matter.files) {
        const int number = static_cast<int>(all.size()) + 1;
        MatterFileShown shown{.file = number,
                              .name = reader.directory.text(it.added.name),
                              .kind = it.added.kind,
                              .size = it.added.size,
                              .on = it.entered,
                              .by = it.by ? reader.asking().name(it.by) : std::string{},
                              .after = static_cast<int>(it.after),
                              .removed = day_if(it.removed),
                              .removed_by = {},
                              .why = {}};
        if (shown.removed) {
            shown.removed_by = it.removed_by ? reader.asking().name(it.removed_by) : std::string{};
            if (it.why) shown.why = reader.directory.text(*it.why);
        } else {
            shown.may_take_back = would_be_taken(reader, RemoveMatterFile{matter.id, number, {}});
            shown.may_remove = !shown.may_take_back &&
                               would_be_taken(reader, RemoveMatterFile{matter.id, number, district::Text{"1"}});
        }
        all.push_back(std::move(shown));
    }
    return all;
}

bool may_add_file(const Reader& reader, matter::MatterId matter) { return would_be_taken(reader, smallest(matter)); }

std::optional<Denial> without_adding(const Reader& reader, const std::string& matter)
{
    const matter::Matter* it = found(reader, matter);
    if (!it) return absent("id");
    const auto no = refusal_of(reader, smallest(it->id));
    if (!no) return {};
    const Bilingual said = sentence_of(reader, *no);
    return Denial{std::string{no->why.name}, "", said.zh, said.en};
}

Result<AddMatterFile> file_to_add(const Reader& reader, const std::string& matter, const FileQuestion& asked,
                                  View bytes)
{
    if (const auto no = without_adding(reader, matter)) return std::unexpected{*no};
    const auto kind = files::kind_of(bytes);
    if (!kind) return std::unexpected{denial_of(kind.error(), "file")};
    if (const auto fault = files::fault_of_name(asked.name, *kind)) return std::unexpected{denial_of(*fault, "name")};
    return AddMatterFile{
        .matter = found(reader, matter)->id, .name = {asked.name}, .kind = *kind, .pieces = pieces_of(bytes)};
}

Result<FileDownload> file_download(const Reader& reader, const std::string& matter, const std::string& file)
{
    const matter::Matter* it = found(reader, matter);
    if (!it) return std::unexpected{absent("id")};
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(file.data(), file.data() + file.size(), number);
    const bool is_number = error == std::errc{} && end == file.data() + file.size();
    if (!is_number || number < 1 || number > it->files.size() || it->files[number - 1].removed != never)
        return std::unexpected{absent("id")};
    const auto& added = it->files[number - 1].added;
    return FileDownload{reader.directory.text(added.name), added.size, added.pieces};
}

}  // namespace jinze::views
