// Workbooks built part by part, with features our writer never uses: merges, hidden rows, formulas without a result.
#pragma once

#include <zip.h>

#include <string>
#include <vector>

#include "base/bytes.h"

namespace jinze::sheets::test {

struct Entry {
    std::string name, content;
    std::uint32_t mode = 0;
};

inline Bytes zipped(const std::vector<Entry>& entries)
{
    zip_error_t error;
    zip_source_t* into = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(into);
    zip_t* archive = zip_open_from_source(into, ZIP_TRUNCATE, &error);
    for (const Entry& entry : entries) {
        zip_source_t* source = zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
        const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index >= 0 && entry.mode != 0)
            zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX,
                                             entry.mode << 16);
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(into, &stat);
    Bytes bytes(stat.size);
    zip_source_open(into);
    zip_source_read(into, bytes.data(), bytes.size());
    zip_source_close(into);
    zip_source_free(into);
    return bytes;
}

inline std::string escaped(const std::string& text)
{
    std::string all;
    for (const char c : text) all += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return all;
}

// A sheet as people make it: cells of text, merged ranges, hidden rows.
struct DrawnSheet {
    std::string name;
    std::vector<std::vector<std::string>> rows;  // blank: no row, no cell; =…: a formula without a result
    std::vector<std::string> merges;             // H2:H4
    std::vector<std::size_t> hidden_rows;        // from 1
    std::string before = "";                     // parts before the rows, <cols>
    bool hidden = false;
};

inline std::string part_of(const DrawnSheet& sheet)
{
    std::string xml = "<worksheet>" + sheet.before + "<sheetData>";
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const bool hidden =
            std::find(sheet.hidden_rows.begin(), sheet.hidden_rows.end(), r + 1) != sheet.hidden_rows.end();
        xml += "<row r=\"" + std::to_string(r + 1) + (hidden ? "\" hidden=\"1\">" : "\">");
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            const std::string& text = sheet.rows[r][c];
            const std::string at = std::string(c < 26 ? "" : std::string(1, static_cast<char>('A' + c / 26 - 1))) +
                                   static_cast<char>('A' + c % 26) + std::to_string(r + 1);
            if (text.starts_with('='))
                xml += "<c r=\"" + at + "\"><f>" + escaped(text.substr(1)) + "</f><v></v></c>";
            else if (!text.empty())
                xml += "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) +
                       "</t></is></c>";
        }
        xml += "</row>";
    }
    xml += "</sheetData>";
    if (!sheet.merges.empty()) xml += "<mergeCells>";
    for (const std::string& merge : sheet.merges) xml += "<mergeCell ref=\"" + merge + "\"/>";
    if (!sheet.merges.empty()) xml += "</mergeCells>";
    return xml + "</worksheet>";
}

inline Bytes drawn(const std::vector<DrawnSheet>& sheets)
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string list, relations;
    std::vector<Entry> entries{{"_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"" + office +
                                                   "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string n = std::to_string(i + 1);
        list += "<sheet name=\"" + escaped(sheets[i].name) + "\" sheetId=\"" + n +
                (sheets[i].hidden ? "\" state=\"hidden" : "") + "\" r:id=\"r" + n + "\"/>";
        relations += "<Relationship Id=\"r" + n + "\" Type=\"" + office + "worksheet\" Target=\"worksheets/sheet" + n +
                     ".xml\"/>";
        entries.push_back({"xl/worksheets/sheet" + n + ".xml", part_of(sheets[i])});
    }
    entries.push_back({"xl/workbook.xml", "<workbook><sheets>" + list + "</sheets></workbook>"});
    entries.push_back({"xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"});
    return zipped(entries);
}

}  // namespace jinze::sheets::test
