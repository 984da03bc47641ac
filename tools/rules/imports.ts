import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { parseSync } from 'vite';
import { doors, layerOf } from './layers.ts';

export type Problem = { readonly file: string; readonly text: string };

/** Every module that a file names, statically or in `import(…)`; type-only imports count as well. */
function importedModules(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const fromStatic = module.staticImports.map((item) => item.moduleRequest.value);
  const fromExports = module.staticExports.flatMap((item) =>
    item.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
  );
  const fromDynamic = module.dynamicImports.flatMap((item) => {
    const text = source.slice(item.moduleRequest.start, item.moduleRequest.end);
    const literal = /^['"](.+)['"]$/.exec(text);
    return literal?.[1] ? [literal[1]] : [];
  });
  return [...new Set([...fromStatic, ...fromExports, ...fromDynamic])];
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** Source lines without comments and string contents do not matter here: a door's name in a comment is allowed. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** What a file does that its place in the tree does not allow. Paths are from the root, with `/`. */
export function checkFile(file: string, source: string): Problem[] {
  const problems: Problem[] = [];
  const layer = layerOf(file);
  if (!layer) return [{ file, text: 'lies in no known folder: give it a rule in tools/rules/layers.ts' }];
  for (const specifier of importedModules(file, source)) {
    if (specifier.startsWith('.')) {
      const target = normalize(join(dirname(file), specifier));
      const isOwn = target === layer.path || target.startsWith(`${layer.path}/`);
      const isAllowed = layer.layers.some((path) => target === path || target.startsWith(`${path}/`));
      if (!isOwn && !isAllowed) problems.push({ file, text: `${layer.path} may not import ${target}` });
    } else if (isBuiltin(specifier)) {
      if (!layer.node) problems.push({ file, text: `${layer.path} may not use Node's ${specifier}` });
    } else if (!layer.packages.includes(packageName(specifier))) {
      problems.push({ file, text: `${layer.path} may not import the package ${packageName(specifier)}` });
    }
  }
  const code = withoutComments(source);
  for (const door of doors) {
    if (!file.startsWith(door.within) || door.files.some((path) => file === path || file.startsWith(`${path}/`)))
      continue;
    const found = door.name.exec(code);
    if (found) problems.push({ file, text: `"${found[0]}" belongs into ${door.files.join(' or ') || 'no file'}` });
  }
  return problems;
}
