-- What a user does by hand: read findings, explanation and suggestions, apply a correction, rename. Writes what came of it.
local ergebnis = {}

local function request(methode, parameter)
  local antworten = vim.lsp.buf_request_sync(0, methode, parameter, 20000) or {}
  for _, antwort in pairs(antworten) do
    if antwort.error then return { fehler = antwort.error.message } end
    return antwort.result
  end
end

local function at(zeile, spalte)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = zeile, character = spalte } }
end

vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
ergebnis.befunde = vim.tbl_map(function(befund)
  return { zeile = befund.lnum, code = befund.code, text = befund.message, quelle = befund.source }
end, vim.diagnostic.get(0))

ergebnis.hover = request('textDocument/hover', at(9, 5))
ergebnis.vorschlaege = request('textDocument/completion', at(6, 7))

local erster = vim.tbl_filter(function(befund) return befund.lnum == 3 end, vim.diagnostic.get(0))[1]
local bereich = {
  start = { line = erster.lnum, character = erster.col },
  ['end'] = { line = erster.end_lnum, character = erster.end_col },
}
local aktionen = request('textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = bereich,
  context = { diagnostics = { { range = bereich, message = erster.message, code = erster.code, source = erster.source } } },
})
ergebnis.aktionen = vim.tbl_map(function(aktion) return aktion.title end, aktionen)
local aktion = vim.tbl_filter(function(eine) return eine.edit ~= nil end, aktionen)[1]
vim.lsp.util.apply_workspace_edit(aktion.edit, 'utf-16')
ergebnis.danach = vim.api.nvim_buf_get_lines(0, 3, 4, false)[1]
vim.wait(10000, function()
  return #vim.tbl_filter(function(befund) return befund.lnum == 3 and befund.code == erster.code end, vim.diagnostic.get(0)) == 0
end, 50)
ergebnis.code = erster.code
ergebnis.uebrig = vim.tbl_map(function(befund) return befund.code end, vim.diagnostic.get(0))

vim.cmd('silent write')

vim.cmd('edit ' .. os.getenv('BAUKASTEN_MODUL'))
local parameter = vim.fn.searchpos('schwelle_vereinfacht')
local umbenannt = request('textDocument/rename', vim.tbl_extend('force', at(parameter[1] - 1, parameter[2]), { newName = 'schwelle_einfach' }))
ergebnis.umbenannt = umbenannt.changes and vim.tbl_keys(umbenannt.changes)
  or vim.tbl_map(function(aenderung) return aenderung.textDocument.uri end, umbenannt.documentChanges)
vim.lsp.util.apply_workspace_edit(umbenannt, 'utf-16')
vim.cmd('silent wall')

vim.fn.writefile({ vim.json and vim.json.encode(ergebnis) or vim.fn.json_encode(ergebnis) }, os.getenv('BAUKASTEN_ERGEBNIS'))
vim.cmd('qa!')
